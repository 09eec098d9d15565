using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Mail;

/// <summary>立即重发 (Art. 18, 19): a mail that failed is tried at once instead of after its pause; to the person's address as it now is.</summary>
[Article(18, 19), Verb("立即重发邮件", Role.系统管理员)]
public sealed class RetryMail(Desk desk, DeliverMail deliver)
{
    public async Task<Outcome> Run(Who who, int id)
    {
        var freed = await desk.Write<RetryMail>(who, async work =>
        {
            if (await work.Db.Outbox.SingleOrDefaultAsync(m => m.Id == id) is not { } mail) return Work.Missing("邮件");
            if (mail.SentAt is not null) return new Refusal("这封邮件已经发出，不再重发。");
            // Claimed and without an answer: the server may be taking it this very moment.
            if (mail is { Error: "", ClaimedAt: not null } && !mail.IsDue(work.Now)) return new Refusal("这封邮件正在投递，请稍候再看结果。");
            mail.Free(await work.Db.Users.Where(p => p.Id == mail.PersonId).Select(p => p.Email).SingleOrDefaultAsync());
            return Outcome.Done;
        });
        return freed.Succeeded ? new Outcome((await deliver.Run()).Refusal) : freed;
    }
}
