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
        while (await Claim() is { } mail)
        {
            var failure = await postman.Deliver(mail);
            await Mark(mail.Id, failure?.Why);
            if (failure is null) sent++;
            else why ??= failure.Why;
            // One bad address must not hold back the others; a server that is away holds back all.
            if (failure?.ServerIsAway is true) break;
        }
        return why is null ? sent : new Refusal($"邮件未能发出：{why}");
    }

    private async Task<OutboxMail?> Claim()
    {
        var claimed = await desk.Write<DeliverMail, OutboxMail>(Who.Portal, async work =>
        {
            var waiting = await work.Db.Outbox.Where(m => m.SentAt == null).OrderBy(m => m.Id).Select(m => new { m.Id, m.ClaimedAt, m.Attempts, m.Error }).ToListAsync();
            if (waiting.Find(m => OutboxMail.DueAt(m.ClaimedAt, m.Attempts, m.Error) <= work.Now) is not { } next) return new Refusal("没有待发的邮件。");
            var mail = await work.Db.Outbox.SingleAsync(m => m.Id == next.Id);
            mail.ClaimedAt = work.Now;
            mail.Attempts++;
            mail.Error = "";
            return mail;
        });
        return claimed.Value;
    }

    private Task<Outcome> Mark(int id, string? error) => desk.Write<DeliverMail>(Who.Portal, async work =>
    {
        var mail = await work.Db.Outbox.SingleAsync(m => m.Id == id);
        mail.Error = error ?? "";
        if (error is null) mail.SentAt = work.Now;
        return Outcome.Done;
    });
}
