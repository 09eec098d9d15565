using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Features.Mails;
using Portal.Mail;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Mail;

[Article(18, 19)]
public sealed class MailAdministrationTests
{
    [Fact]
    public async Task The_administrator_sends_test_mails_as_often_as_need_be_and_nobody_else_does()
    {
        await using var office = await Open();
        Must(await office.Get<SendTestMail>().Run(office.Administrator, " someone@example.invalid "));
        office.Time.Advance(TimeSpan.FromSeconds(5));
        Must(await office.Get<SendTestMail>().Run(office.Administrator, "someone@example.invalid"));
        Assert.Contains("由系统管理员办理", Refused(await office.Get<SendTestMail>().Run(office.Coordinator, "someone@example.invalid")));
        Assert.Contains("不是一个邮箱地址", Refused(await office.Get<SendTestMail>().Run(office.Administrator, "a@b, c@d")));
        await using var db = await office.Db();
        Assert.Equal(2, await db.Outbox.CountAsync(m => m.SentAt != null && m.Address == "someone@example.invalid"));
    }

    [Fact]
    public async Task A_failed_mail_is_tried_at_once_to_the_address_as_it_now_is()
    {
        await using var office = await Open("2026-11-27");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        Must(await office.Get<SweepDeadlines>().Run());
        await using var db = await office.Db();
        await db.Outbox.ExecuteUpdateAsync(m => m
            .SetProperty(x => x.Error, "550 no such user").SetProperty(x => x.Address, "wrong@example.invalid").SetProperty(x => x.Attempts, 5)
            .SetProperty(x => x.ClaimedAt, office.Time.GetUtcNow().UtcDateTime));
        var id = (await db.Outbox.SingleAsync()).Id;
        Assert.Equal(0, Must(await office.Get<DeliverMail>().Run()));

        Assert.Contains("由系统管理员办理", Refused(await office.Get<RetryMail>().Run(office.Head, id)));
        Must(await office.Get<RetryMail>().Run(office.Administrator, id));
        await using var after = await office.Db();
        var mail = await after.Outbox.SingleAsync();
        Assert.Equal(("head@example.invalid", 6), (mail.Address, mail.Attempts));
        Assert.NotNull(mail.SentAt);
        Assert.Contains("已经发出", Refused(await office.Get<RetryMail>().Run(office.Administrator, id)));
    }

    [Fact]
    public async Task A_mail_that_is_being_delivered_is_left_alone()
    {
        await using var office = await Open("2026-11-27");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        Must(await office.Get<SweepDeadlines>().Run());
        await using var db = await office.Db();
        await db.Outbox.ExecuteUpdateAsync(m => m.SetProperty(x => x.ClaimedAt, office.Time.GetUtcNow().UtcDateTime).SetProperty(x => x.Attempts, 1));
        Assert.Contains("正在投递", Refused(await office.Get<RetryMail>().Run(office.Administrator, (await db.Outbox.SingleAsync()).Id)));
    }

    [Fact]
    public async Task The_page_says_what_was_sent_what_waits_and_what_failed()
    {
        await using var office = await Open("2026-11-27");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        Must(await office.Get<SweepDeadlines>().Run());
        Assert.Equal((0, 1, 0), await Counts(office));
        await using (var db = await office.Db()) await db.Outbox.ExecuteUpdateAsync(m => m.SetProperty(x => x.Error, "451 later"));
        Assert.Equal((0, 1, 1), await Counts(office));
        Must(await office.Get<DeliverMail>().Run());
        Assert.Equal((1, 0, 0), await Counts(office));
        Assert.Contains(".eml", Must(await office.Get<MailSettingsBoard>().Way(office.Administrator)));
        Assert.NotEmpty(Refused(await office.Get<MailSettingsBoard>().Way(office.Leader)));
    }

    private static async Task<(int Sent, int Waiting, int Failed)> Counts(TestOffice office)
    {
        var board = office.Get<MailBoard>();
        return (Must(await board.Mails(office.Administrator, null, "sent", 1)).Total, Must(await board.Mails(office.Administrator, null, "waiting", 1)).Total,
            Must(await board.Mails(office.Administrator, null, "failed", 1)).Total);
    }
}
