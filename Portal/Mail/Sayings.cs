using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Domain.Rosters;
using Portal.Operations;

namespace Portal.Mail;

/// <summary>今日应说的 (Art. 10, 12, 18, 19, 21, 23): everything that stands today, for whomever.</summary>
internal static class Sayings
{
    /// <summary>How long a moved deadline is worth telling to somebody who was not told.</summary>
    private const int DaysOfMoves = 60;

    private const int MovesListed = 5;

    public static async Task<List<Saying>> Of(Work work, WorkCalendar calendar, PortalAddress address)
    {
        var notices = Owed.On(work.Today, await OpenDeadlines.Pressing(work, calendar), calendar).ToList();
        notices.AddRange((await OpenDeadlines.UnacceptedPlans(work)).Select(plan => Owed.UnacceptedPlan(work.Today, plan)).OfType<Notice>());
        if (Owed.MissingNotice(work.Today, calendar) is { } missing) notices.Add(missing);
        return [.. notices.Select(n => Saying.Of(n, work.Today, address)), .. await Moves(work, address), .. await Certificates(work, address)];
    }

    private static async Task<List<Saying>> Moves(Work work, PortalAddress address)
    {
        var since = work.Now.AddDays(-DaysOfMoves);
        var sayings = new List<Saying>();
        foreach (var edition in await work.Db.Notices.AsNoTracking().Where(n => n.LoadedAt >= since).OrderBy(n => n.Id).ToListAsync())
        {
            var moves = work.Db.Moves.AsNoTracking().Where(m => m.EditionId == edition.Id);
            var sections = await moves.GroupBy(m => m.SectionId).Select(g => new { Id = g.Key, Count = g.Count() }).OrderBy(g => g.Id).ToListAsync();
            foreach (var section in sections)
            {
                var first = await moves.Where(m => m.SectionId == section.Id).OrderBy(m => m.ToOn).ThenBy(m => m.Id).Take(MovesListed).ToListAsync();
                sayings.Add(Saying.Of(edition, section.Id, first, section.Count, address));
            }
        }
        return sayings;
    }

    private static async Task<IEnumerable<Saying>> Certificates(Work work, PortalAddress address)
    {
        var horizon = CertificateExpiry.Horizon(work.Today);
        var inspectors = await work.Db.Inspectors.AsNoTracking()
            .Where(i => i.RetiredOn == null && i.State == InspectorState.在岗 && i.ValidUntil >= work.Today && i.ValidUntil <= horizon)
            .OrderBy(i => i.ValidUntil).ToListAsync();
        return inspectors.Select(i => Saying.Of(i, i.ValidUntil!.Value, CertificateExpiry.Announced(i.ValidUntil.Value, work.Today)!.Value, work.Today, address));
    }
}
