using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Domain;
using Portal.Mail;
using Portal.Operations;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Mail;

[Article(18, 19)]
public sealed class MailHeaderTests
{
    [Theory]
    [InlineData("科长甲\r\nBcc: thief@example.invalid")]
    [InlineData("\"科长甲\" <thief@example.invalid>, 甲")]
    [InlineData("甲\n\n<script>alert(1)</script>")]
    [InlineData("𠮷田😀“科长”")]
    public async Task What_stands_in_a_name_or_a_subject_stays_a_name_and_a_subject(string text)
    {
        await using var office = await Open();
        await using var server = new SmtpReceiver();
        await Write(office, text, "head@example.invalid", "【提醒】" + text);
        Assert.Equal(1, Must(await Deliver(office, server)));

        var mail = Assert.Single(server.Accepted);
        Assert.Equal("head@example.invalid", Assert.Single(mail.To.Mailboxes).Address);
        Assert.Equal((0, 0), (mail.Cc.Count, mail.Bcc.Count));
        Assert.Equal(text.Replace("\r", " ").Replace("\n", " "), Assert.Single(mail.To.Mailboxes).Name);
        Assert.Equal("【提醒】" + text.Replace("\r", " ").Replace("\n", " "), mail.Subject);
        Assert.Equal(2, server.Envelope.Count);
    }

    [Theory]
    [InlineData("head@example.invalid\r\nRCPT TO:<thief@example.invalid>")]
    [InlineData("head@example.invalid, thief@example.invalid")]
    [InlineData("head@example.invalid> SIZE=1 <x")]
    [InlineData("甲 <thief@example.invalid>")]
    [InlineData("\"a b\"@example.invalid")]
    [InlineData("nobody")]
    public async Task An_address_that_is_more_than_one_address_goes_nowhere_and_holds_nobody_else_back(string address)
    {
        await using var office = await Open();
        await using var server = new SmtpReceiver();
        await Write(office, "甲", address, "一");
        await Write(office, "乙", "other@example.invalid", "二", "其二");
        Assert.Contains("不是一个有效的邮箱地址", Refused(await Deliver(office, server)));
        Assert.Equal("other@example.invalid", Assert.Single(Assert.Single(server.Accepted).To.Mailboxes).Address);
        await using var db = await office.Db();
        Assert.Contains("不是一个有效的邮箱地址", (await db.Outbox.SingleAsync(m => m.SentAt == null)).Error);
    }

    [Fact]
    public async Task A_recipient_whom_the_server_refuses_holds_nobody_else_back()
    {
        await using var office = await Open();
        await using var server = new SmtpReceiver { RecipientAnswer = "550 no such user", Spared = "other@" };
        await Write(office, "甲", "gone@example.invalid", "一");
        await Write(office, "乙", "other@example.invalid", "二", "其二");
        Assert.Contains("no such user", Refused(await Deliver(office, server)));
        Assert.Equal("二", Assert.Single(server.Accepted).Subject);
    }

    private static async Task Write(TestOffice office, string name, string address, string subject, string kind = "其一")
    {
        await using var db = await office.Db();
        db.Outbox.Add(new OutboxMail(office.Head.PersonId, name, address, office.Today, kind, new Letter(subject, "<p>正文</p>", "正文"), "00000000", office.Time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
    }

    private static Task<Outcome<int>> Deliver(TestOffice office, SmtpReceiver server) => new DeliverMail(
        office.Get<Desk>(), new Postman(Options.Create(new MailSettings { Host = "127.0.0.1", Port = server.Port }), office.Services.GetRequiredService<DataFolder>())).Run();
}
