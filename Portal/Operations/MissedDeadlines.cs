using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Calendar;

namespace Portal.Operations;

/// <summary>逾期未说明 (Art. 18, 19, 25): the missed deadlines of inspections for which no reason is given.</summary>
[Article(18, 19, 25)]
public static class MissedDeadlines
{
    /// <summary>Inspections that ended before last year began are past their annual disclosure and asked no more.</summary>
    public static DateOnly Since(DateOnly today) => new(today.Year - 1, 1, 1);

    public static async Task<int> Unexplained(Work work, WorkCalendar calendar, int? sectionId)
    {
        var missed = await OpenDeadlines.Missed(work, calendar, Since(work.Today), sectionId);
        if (missed.Count == 0) return 0;
        var ids = missed.Select(d => d.Subject.Id).Distinct().ToList();
        var given = (await work.Db.MissReasons.Where(r => ids.Contains(r.InspectionId)).Select(r => new { r.InspectionId, r.Kind }).ToListAsync())
            .Select(r => (r.InspectionId, r.Kind)).ToHashSet();
        return missed.Count(d => !given.Contains((d.Subject.Id, d.Kind)));
    }
}
