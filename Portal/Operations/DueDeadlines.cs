using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;

namespace Portal.Operations;

/// <summary>到期的期限 (Art. 12, 18, 19, 21, 23): every deadline whose last day lies in a span, whether and when it was met.</summary>
[Article(12, 18, 19, 21, 23)]
internal static class DueDeadlines
{
    // The longest period, with every holiday of a year in it, ends well before this many days have passed.
    private const int DaysBack = 120;

    /// <param name="to">Inspections that were cancelled by then have no deadline.</param>
    public static async Task<List<Deadline>> Between(Work work, WorkCalendar calendar, DateOnly from, DateOnly to)
    {
        var since = from.AddDays(-DaysBack);
        var dates = await work.Db.Inspections.Where(i => i.CancelledOn == null || i.CancelledOn > to)
            .Where(i => (i.EndedOn >= since && i.EndedOn <= to) || (i.ReportFinishedOn >= since && i.ReportFinishedOn <= to) || (i.FeedbackReceivedOn >= since && i.FeedbackReceivedOn <= to))
            .OrderBy(i => i.Id).Select(i => new InspectionDates(i.Id, i.No, i.EnterpriseName, i.SectionId, i.EndedOn, i.ReportFinishedOn, i.FeedbackReceivedOn, i.PublishedOn, i.OpinionOn)).ToListAsync();
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var due = dates.SelectMany(d => DeadlineRules.For(d.AsOf(to), calendar)).ToList();
        for (var year = from.Year; year <= to.Year; year++) due.AddRange((await AnnualDeadlines.DueIn(work, year, sections)).Select(d => d.Deadline));
        return [.. due.Where(d => d.Due.On >= from && d.Due.On <= to).OrderBy(d => d.Due.On).ThenBy(d => d.Key, StringComparer.Ordinal)];
    }
}
