using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Mail;
using Portal.Operations;

namespace Portal.Features.Mails;

/// <summary>邮件去向 (Art. 18, 19): where mails go by the settings, in words, for the administrator; never the password.</summary>
[Article(18, 19)]
public sealed class MailSettingsBoard(Desk desk, IOptions<MailSettings> options, DataFolder folder)
{
    public Task<Outcome<string>> Way(Who who) => desk.Read<string>(who, work => Task.FromResult<Outcome<string>>(
        work.Actor.Role == Role.系统管理员 ? Words(options.Value) : new Refusal("邮件设置由系统管理员查看。")));

    private string Words(MailSettings mail) => mail.Host.Length == 0
        ? $"没有设置邮件服务器（Mail:Host），邮件以 .eml 文件存放在 {folder.Mails}。"
        : $"邮件经 {mail.Host}:{mail.Port} 发出，{(mail.Tls ? "全程 TLS" : mail.User.Length > 0 ? "必须 STARTTLS" : "服务器支持时用 STARTTLS")}，"
            + $"{(mail.User.Length > 0 ? $"以 {mail.User} 登录" : "不登录")}，发件人 {mail.FromName} <{mail.From}>。";
}
