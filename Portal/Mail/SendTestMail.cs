using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Mail;

/// <summary>发送测试邮件 (Art. 18, 19): proves to the administrator that the settings work, by the way that every reminder goes.</summary>
[Article(18, 19), Verb("发送测试邮件", Role.系统管理员)]
public sealed class SendTestMail(Desk desk, DeliverMail deliver, OfficeCalendar calendar)
{
    /// <returns>What the server said when it was not taken.</returns>
    public async Task<Outcome> Run(Who who, string address)
    {
        var written = await desk.Write<SendTestMail, int>(who, async work =>
        {
            if (!MailAddresses.IsSound(address.Trim())) return new Refusal($"“{address}”不是一个邮箱地址。");
            var at = OfficeClock.Local(work.Now);
            var text = $"这是“双随机、一公开”门户于 {at:yyyy-MM-dd HH:mm:ss} 发出的测试邮件。收到它说明邮件设置可用，不需要办理任何事项。";
            var mail = new OutboxMail(
                work.Actor.PersonId, work.Actor.Name, address.Trim(), work.Today, $"测试邮件 {at:HH:mm:ss.fff}",
                new Letter("【双随机、一公开】测试邮件", $"<p>{text}</p>", text), calendar.Current.Version, work.Now);
            work.Db.Outbox.Add(mail);
            await work.Db.SaveChangesAsync();
            return mail.Id;
        });
        if (!written.Succeeded) return written.Refusal;
        await deliver.Run();
        // What else waited may have failed; the question is about this one.
        return await desk.Read<OutboxMail>(who, async work => await work.Db.Outbox.SingleAsync(m => m.Id == written.Value)) switch
        {
            { Value.SentAt: not null } => Outcome.Done,
            { Value: { } mail } => new Refusal(mail.Error.Length > 0 ? $"测试邮件没有发出：{mail.Error}" : "测试邮件还在排队：邮件服务器连接不上，或另一轮投递正在进行，请稍候查看状态。"),
            var unread => unread.Refusal!,
        };
    }
}
