using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;

namespace Portal.Operations;

/// <summary>未了期限 (Art. 12, 18, 19, 21, 23): every deadline that runs or is missed today, computed from the facts. The sweep and the page Today share it.</summary>
public static class OpenDeadlines
{
    /// <param name="sectionId">Of one section only; null for the whole office.</param>
    public static async Task<IReadOnlyList<Deadline>> Of(Work work, WorkCalendar calendar, int? sectionId = null)
    {
        var deadlines = await Inspections(work, calendar, sectionId);
        var sections = await work.Db.Sections.Where(s => sectionId == null || s.Id == sectionId).OrderBy(s => s.Id).ToListAsync();
        deadlines.AddRange(await Plans(work, sections.ToDictionary(s => s.Id, s => s.Name)));
        deadlines.AddRange(await Disclosures(work, sections.ToDictionary(s => s.Id, s => s.Name)));
        return [.. deadlines.Where(d => d.State(work.Today) is not (DueState.已完成 or DueState.逾期完成 or DueState.已期满))];
    }

    private static async Task<List<Deadline>> Inspections(Work work, WorkCalendar calendar, int? sectionId)
    {
        var opinionsClosed = calendar.LatestStartOverdue(work.Today, Periods.Opinion);
        var facts = await work.Db.Inspections
            .Where(i => i.CancelledOn == null && i.EndedOn != null && (sectionId == null || i.SectionId == sectionId))
            .Where(i => i.ReportFinishedOn == null || i.FeedbackReceivedOn == null || i.PublishedOn == null || (i.OpinionOn == null && i.FeedbackReceivedOn > opinionsClosed))
            .OrderBy(i => i.Id)
            .Select(i => new InspectionDates(i.Id, i.No, i.EnterpriseName, i.SectionId, i.EndedOn, i.ReportFinishedOn, i.FeedbackReceivedOn, i.PublishedOn, i.OpinionOn))
            .ToListAsync();
        return [.. facts.SelectMany(f => DeadlineRules.For(f, calendar))];
    }

    /// <summary>应制定计划的科室 (Art. 8, 12): a section that keeps random-inspection items owes a plan.</summary>
    public static async Task<HashSet<int>> OwingPlans(Work work) =>
        [.. await work.Db.CheckItems.Where(i => i.RetiredOn == null).Select(i => i.SectionId).Distinct().ToListAsync()];

    private static async Task<IEnumerable<Deadline>> Plans(Work work, Dictionary<int, string> sections)
    {
        var year = work.Today.Year;
        var owing = await OwingPlans(work);
        var submitted = await work.Db.Plans.Where(p => p.Year == year).Select(p => new { p.SectionId, p.SubmittedOn }).ToDictionaryAsync(p => p.SectionId, p => p.SubmittedOn);
        return owing.Where(sections.ContainsKey).Select(id => DeadlineRules.Plan(id, sections[id], year, submitted.GetValueOrDefault(id)));
    }

    // A section that had a plan last year owes its disclosure this year.
    private static async Task<IEnumerable<Deadline>> Disclosures(Work work, Dictionary<int, string> sections)
    {
        var year = work.Today.Year - 1;
        var owing = await work.Db.Plans.Where(p => p.Year == year && p.Accepted == true).Select(p => p.SectionId).ToListAsync();
        var published = await work.Db.Disclosures.Where(d => d.Year == year).ToDictionaryAsync(d => d.SectionId, d => d.PublishedOn);
        return owing.Where(sections.ContainsKey)
            .Select(id => DeadlineRules.Disclosure(id, sections[id], year, published.TryGetValue(id, out var on) ? on : null));
    }
}
