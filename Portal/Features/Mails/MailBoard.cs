using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Mail;
using Portal.Operations;

namespace Portal.Features.Mails;

/// <summary>提醒邮件一览 (Art. 18, 19): what the portal said, to whom and when. People see their own; coordinator, leadership and administrator see all.</summary>
[Article(18, 19)]
public sealed class MailBoard(Desk desk)
{
    public Task<Outcome<Paged<OutboxMail>>> Mails(Who who, string? search, string? state, int page, int size = Paged.Size) => desk.Read<Paged<OutboxMail>>(who, async work =>
    {
        var mails = Visible(work);
        if (search is { Length: > 0 }) mails = mails.Where(m => m.Name.Contains(search) || m.Subject.Contains(search));
        mails = state switch
        {
            "sent" => mails.Where(m => m.SentAt != null),
            "waiting" => mails.Where(m => m.SentAt == null),
            "failed" => mails.Where(m => m.SentAt == null && m.Error != ""),
            "doubtful" => mails.Where(m => m.UnansweredAt != null),
            _ => mails,
        };
        return await mails.OrderByDescending(m => m.Day).ThenBy(m => m.PersonId).PageAsync(page, size);
    });

    public Task<Outcome<OutboxMail>> Mail(Who who, int id) => desk.Read<OutboxMail>(who, async work =>
        await Visible(work).SingleOrDefaultAsync(m => m.Id == id) is { } mail ? mail : Work.Missing("邮件"));

    private static IQueryable<OutboxMail> Visible(Work work) => work.Actor.Role is Role.工程管理科 or Role.领导 or Role.系统管理员
        ? work.Db.Outbox
        : work.Db.Outbox.Where(m => m.PersonId == work.Actor.PersonId);
}
