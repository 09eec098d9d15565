using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Mail;

/// <summary>投递邮件: claims what waits, has the postman deliver it, marks it sent.</summary>
/// <remarks>
/// No lock is held while the server is spoken to. A process that dies between the server's acceptance and the mark leaves a claim;
/// after <see cref="OutboxMail.ClaimHolds"/> the mail is taken again and flagged, so that there is at most one duplicate and it can be told.
/// </remarks>
[Verb("投递邮件")]
public sealed class DeliverMail(Desk desk, Postman postman)
{
    /// <returns>How many were sent; a refusal that quotes the server when one could not be.</returns>
    public async Task<Outcome<int>> Run()
    {
        var (sent, why) = (0, (string?)null);
        try
        {
            foreach (var id in await Due())
            {
                if (await Claim(id) is not { } mail) continue;
                var failure = await postman.Deliver(mail);
                await Mark(id, failure);
                if (failure is null) sent++;
                else why ??= failure.Why;
                // One bad address must not hold back the others; a server that is away holds back all.
                if (failure?.ServerIsAway is true) break;
            }
        }
        finally
        {
            await postman.Leave();
        }
        return why is null ? sent : new Refusal($"邮件未能发出：{why}");
    }

    private async Task<IReadOnlyList<int>> Due() => (await desk.Read<List<int>>(Who.Portal, async work =>
    {
        var waiting = await work.Db.Outbox.Where(m => m.SentAt == null).OrderBy(m => m.Id).Select(m => new { m.Id, m.ClaimedAt, m.Attempts, m.Error }).ToListAsync();
        return waiting.Where(m => OutboxMail.DueAt(m.ClaimedAt, m.Attempts, m.Error) <= work.Now).Select(m => m.Id).ToList();
    })).Value ?? [];

    // Asked anew: another postman may have been quicker.
    private async Task<OutboxMail?> Claim(int id) => (await desk.Write<DeliverMail, OutboxMail>(Who.Portal, async work =>
    {
        if (await work.Db.Outbox.SingleOrDefaultAsync(m => m.Id == id && m.SentAt == null) is not { } mail || !mail.IsDue(work.Now)) return new Refusal("这封邮件不待投递。");
        mail.Claim(work.Now);
        return mail;
    })).Value;

    private Task<Outcome> Mark(int id, Postman.Failure? failure) => desk.Write<DeliverMail>(Who.Portal, async work =>
    {
        var mail = await work.Db.Outbox.SingleAsync(m => m.Id == id);
        if (failure is null) mail.Take(work.Now);
        else mail.Fail(failure.Why, failure.Unanswered);
        return Outcome.Done;
    });
}
