using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;
using Portal.Commands;
using Portal.Data;
using Portal.Domain;
using Portal.Mail;
using Portal.Operations;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Mail;

[Article(18, 19)]
public sealed class DeliveryTests
{
    [Fact]
    public async Task A_letter_goes_through_a_real_SMTP_server_once()
    {
        await using var office = await Due();
        await using var server = new SmtpReceiver();
        var postman = Postman(office, server.Port);
        Assert.Equal(1, Must(await postman.Run()));
        Assert.Equal(0, Must(await postman.Run()));

        var mail = Assert.Single(server.Accepted);
        Assert.Equal("head@example.invalid", Assert.Single(mail.To.Mailboxes).Address);
        Assert.Contains("待办 1 件", mail.Subject);
        Assert.Contains("漯河市甲子示例置业有限公司（检查编号 检2026-001）：完成检查报告（细则第18条），期限 2026-11-27", mail.TextBody);
        Assert.Contains("/inspections/1#report", mail.HtmlBody);
    }

    [Fact, Article(24)]
    public async Task A_letter_carries_the_trail_s_head_by_which_a_cut_tail_shows_later()
    {
        await using var office = await Due();
        await using var db = await office.Db();
        var (letter, head) = (await db.Outbox.SingleAsync(), await TrailHead.Of(db));
        Assert.Contains($"第 {head.No} 条，哈希 {head.Hash}", letter.Text);
        Assert.Contains(head.Hash, letter.Html);
        Assert.Equal(0, Verify());

        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER Trail_NoDelete; DELETE FROM Trail WHERE Id = (SELECT max(Id) FROM Trail); UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'Trail'");
        Assert.Equal(1, Verify());

        int Verify() => VerifyTrailCommand.Run([head.Hash, $"--Portal:DataFolder={office.Get<DataFolder>().Root}"], TextWriter.Null, TextWriter.Null);
    }

    [Fact]
    public async Task A_refused_letter_waits_longer_each_time_says_why_and_goes_out_when_the_server_is_well()
    {
        await using var office = await Due();
        await using var server = new SmtpReceiver { RecipientAnswer = "451 try later" };
        var postman = Postman(office, server.Port);
        Assert.Contains("try later", Refused(await postman.Run()));
        Assert.Equal(0, Must(await postman.Run()));

        await using (var db = await office.Db()) Assert.Contains("try later", (await db.Outbox.SingleAsync()).Error);
        server.RecipientAnswer = "250 OK";
        office.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(1, Must(await postman.Run()));
        Assert.Equal("2", Assert.Single(server.Accepted).Headers["X-Portal-Attempt"]);
    }

    [Fact]
    public async Task A_server_that_is_away_loses_nothing()
    {
        await using var office = await Due();
        var server = new SmtpReceiver();
        var port = server.Port;
        await server.DisposeAsync();
        Refused(await Postman(office, port).Run());
        await using var db = await office.Db();
        Assert.Null((await db.Outbox.SingleAsync()).SentAt);
    }

    [Fact]
    public async Task A_line_cut_after_acceptance_does_not_send_again()
    {
        await using var office = await Due();
        await using var server = new SmtpReceiver { HangsUpAfterAcceptance = true };
        Assert.Equal(1, Must(await Postman(office, server.Port).Run()));
        office.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, Must(await Postman(office, server.Port).Run()));
        Assert.Single(server.Accepted);
    }

    [Theory]
    [InlineData(false, 1), InlineData(true, 2)]
    public async Task Letters_go_in_one_conversation_and_in_another_where_the_server_ended_it_between_them(bool hangsUp, int conversations)
    {
        await using var office = await Due();
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20), 2, office.Other);
        Must(await office.Get<SweepDeadlines>().Run());
        await using var server = new SmtpReceiver { HangsUpAfterAcceptance = hangsUp };
        Assert.Equal(2, Must(await Postman(office, server.Port).Run()));
        Assert.Equal((2, conversations), (server.Accepted.Count, server.Conversations));
        Assert.Equal(2, server.Accepted.Select(m => m.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task A_claim_that_never_ended_is_taken_again_after_ten_minutes_and_flagged()
    {
        await using var office = await Due();
        var claimed = await Interrupt(office);
        await using var server = new SmtpReceiver();
        Assert.Equal(0, Must(await Postman(office, server.Port).Run()));
        office.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, Must(await Postman(office, server.Port).Run()));
        var sent = Assert.Single(server.Accepted);
        Assert.Equal(("2", "yes"), (sent.Headers["X-Portal-Attempt"], sent.Headers["X-Portal-Possible-Duplicate"]));
        Assert.Equal(claimed, (await TheMail(office)).UnansweredAt);
    }

    [Fact]
    public async Task A_claim_that_never_ended_is_flagged_when_it_is_sent_again_by_hand_too()
    {
        await using var office = await Due();
        var claimed = await Interrupt(office);
        office.Time.Advance(TimeSpan.FromMinutes(10));
        Must(await office.Get<RetryMail>().Run(office.Administrator, (await TheMail(office)).Id));
        Assert.Equal(claimed, (await TheMail(office)).UnansweredAt);
    }

    [Fact]
    public async Task A_letter_that_the_server_took_without_saying_so_goes_again_and_is_flagged()
    {
        await using var office = await Due();
        await using var server = new SmtpReceiver { HangsUpUnheard = true };
        Refused(await Postman(office, server.Port).Run());
        var first = (await TheMail(office)).ClaimedAt;
        Assert.Equal(first, (await TheMail(office)).UnansweredAt);
        server.HangsUpUnheard = false;
        office.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(1, Must(await Postman(office, server.Port).Run()));
        Assert.Equal(2, server.Accepted.Count);
        Assert.Single(server.Accepted.Select(m => m.MessageId).Distinct());
        Assert.Equal(first, (await TheMail(office)).UnansweredAt);
    }

    [Fact]
    public async Task A_letter_that_the_server_refused_or_never_saw_is_no_possible_duplicate()
    {
        await using var office = await Due();
        var server = new SmtpReceiver { RecipientAnswer = "451 try later" };
        Refused(await Postman(office, server.Port).Run());
        Assert.Null((await TheMail(office)).UnansweredAt);
        await server.DisposeAsync();
        office.Time.Advance(TimeSpan.FromMinutes(3));
        Refused(await Postman(office, server.Port).Run());
        office.Time.Advance(TimeSpan.FromMinutes(10));
        Must(await office.Get<DeliverMail>().Run());
        var mail = await TheMail(office);
        Assert.Equal((3, null), (mail.Attempts, mail.UnansweredAt));
    }

    [Fact]
    public async Task A_server_that_is_closing_is_asked_no_further_and_every_letter_says_why_it_waits()
    {
        await using var office = await Due();
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20), 2, office.Other);
        Must(await office.Get<SweepDeadlines>().Run());
        await using var server = new SmtpReceiver { RecipientAnswer = "421 closing" };
        Assert.Contains("closing", Refused(await Postman(office, server.Port).Run()));
        Assert.Equal(1, server.Envelope.Count(line => line.StartsWith("RCPT", StringComparison.Ordinal)));
        await using var db = await office.Db();
        Assert.Equal(["closing", ""], await db.Outbox.OrderBy(m => m.Id).Select(m => m.Error).ToListAsync());
    }

    [Fact]
    public async Task A_pickup_folder_that_cannot_be_written_is_said_and_leaves_no_claim()
    {
        await using var office = await Due();
        Directory.Delete(office.Get<DataFolder>().Mails, recursive: true);
        Refused(await office.Get<DeliverMail>().Run());
        var mail = await TheMail(office);
        Assert.NotEmpty(mail.Error);
        Assert.Null(mail.UnansweredAt);
    }

    [Fact]
    public async Task Without_a_server_the_letter_lies_in_the_pickup_folder_and_can_be_opened()
    {
        await using var office = await Due();
        Must(await office.Get<DeliverMail>().Run());
        var file = Assert.Single(Directory.GetFiles(office.Get<DataFolder>().Mails));
        Assert.EndsWith(".eml", file);
        using var mail = await MimeMessage.LoadAsync(file);
        Assert.Contains("科长甲", mail.HtmlBody);
    }

    [Fact]
    public async Task Postmen_at_the_same_moment_send_each_letter_once()
    {
        await using var office = await Due();
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20), 2, office.Other);
        Must(await office.Get<SweepDeadlines>().Run());
        await using var server = new SmtpReceiver();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Postman(office, server.Port).Run()));
        Assert.Equal(2, server.Accepted.Select(m => m.MessageId).Distinct().Count());
        Assert.Equal(2, server.Accepted.Count);
    }

    private static async Task<TestOffice> Due()
    {
        var office = await Open("2026-11-27");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        Must(await office.Get<SweepDeadlines>().Run());
        return office;
    }

    // As if the process had died with the mail in its hands.
    private static async Task<DateTime?> Interrupt(TestOffice office)
    {
        var now = office.Time.GetUtcNow().UtcDateTime;
        await using var db = await office.Db();
        await db.Outbox.ExecuteUpdateAsync(m => m.SetProperty(x => x.ClaimedAt, now).SetProperty(x => x.Attempts, 1));
        return now;
    }

    private static async Task<OutboxMail> TheMail(TestOffice office)
    {
        await using var db = await office.Db();
        return await db.Outbox.SingleAsync();
    }

    private static DeliverMail Postman(TestOffice office, int port) => new(
        office.Get<Desk>(), new Postman(Options.Create(new MailSettings { Host = "127.0.0.1", Port = port }), office.Services.GetRequiredService<DataFolder>()));
}
