using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;

namespace Portal.Operations;

/// <summary>未了期限 (Art. 12, 18, 19, 21, 23): every deadline that runs or is missed today, computed from the facts. Mails, the page Today, the deadline board and the feed share it.</summary>
public static class OpenDeadlines
{
    private static readonly Expression<Func<Inspection, InspectionDates>> Dates =
        i => new InspectionDates(i.Id, i.No, i.EnterpriseName, i.SectionId, i.EndedOn, i.ReportFinishedOn, i.FeedbackReceivedOn, i.PublishedOn, i.OpinionOn);

    /// <param name="sectionId">Of one section only; null for the whole office.</param>
    public static async Task<IReadOnlyList<Deadline>> Of(Work work, WorkCalendar calendar, int? sectionId = null) =>
        [.. (await Facts(work, calendar.LatestStartOverdue(work.Today, Periods.Opinion), sectionId)).SelectMany(f => DeadlineRules.For(f, calendar))
            .Concat(await Annual(work, sectionId)).Where(d => d.IsOpen(work.Today))];

    /// <summary>Only those of which reminders have begun, by ranges over the open dossiers' dates.</summary>
    public static async Task<IReadOnlyList<Deadline>> Pressing(Work work, WorkCalendar calendar, int? sectionId = null)
    {
        var near = DeadlineRules.NearStarts(work.Today, calendar);
        var live = work.Db.Inspections.Where(i => i.CancelledOn == null && (sectionId == null || i.SectionId == sectionId));
        IQueryable<Inspection>[] ranges =
        [
            live.Where(i => i.ReportFinishedOn == null && i.EndedOn <= near.Ended),
            live.Where(i => i.FeedbackReceivedOn == null && i.ReportFinishedOn <= near.Reported),
            live.Where(i => i.PublishedOn == null && i.ReportFinishedOn <= near.Reported),
            live.Where(i => i.OpinionOn == null && i.FeedbackReceivedOn <= near.Received && i.FeedbackReceivedOn > near.OpinionsClosed),
        ];
        var facts = new Dictionary<int, InspectionDates>();
        foreach (var range in ranges)
            foreach (var dates in await range.Select(Dates).ToListAsync()) facts[dates.InspectionId] = dates;
        return [.. facts.Values.OrderBy(f => f.InspectionId).SelectMany(f => DeadlineRules.For(f, calendar))
            .Concat(await Annual(work, sectionId)).Where(d => d.IsPressing(work.Today))];
    }

    /// <summary>The facts behind every deadline of an inspection that is open.</summary>
    /// <param name="opinionsClosed">Receipts of that day and before leave no time for an opinion.</param>
    public static Task<List<InspectionDates>> Facts(Work work, DateOnly opinionsClosed, int? sectionId = null) => work.Db.Inspections
        .Where(i => i.CancelledOn == null && i.EndedOn != null && (sectionId == null || i.SectionId == sectionId))
        .Where(i => i.ReportFinishedOn == null || i.FeedbackReceivedOn == null || i.PublishedOn == null || (i.OpinionOn == null && i.FeedbackReceivedOn > opinionsClosed))
        .OrderBy(i => i.Id).Select(Dates).ToListAsync();

    /// <summary>逾期记录 (Art. 18, 19, 25): the deadlines of inspections that the section missed, met late or not yet, of inspections that ended since a day.</summary>
    public static async Task<IReadOnlyList<Deadline>> Missed(Work work, WorkCalendar calendar, DateOnly since, int? sectionId = null)
    {
        // A working day is a day: what was met within as many calendar days cannot be late.
        var facts = await work.Db.Inspections
            .Where(i => i.CancelledOn == null && i.EndedOn >= since && (sectionId == null || i.SectionId == sectionId))
            .Where(i => (i.ReportFinishedOn ?? work.Today) > i.EndedOn!.Value.AddDays(Periods.Report)
                || (i.FeedbackReceivedOn ?? work.Today) > i.ReportFinishedOn!.Value.AddDays(Periods.Results)
                || (i.PublishedOn ?? work.Today) > i.ReportFinishedOn!.Value.AddDays(Periods.Results))
            .OrderBy(i => i.Id).Select(Dates).ToListAsync();
        return [.. facts.SelectMany(f => DeadlineRules.For(f, calendar)).Where(d => d.IsMissed(work.Today))];
    }

    /// <summary>应制定计划的科室 (Art. 8, 12): a section that keeps random-inspection items owes a plan.</summary>
    public static async Task<HashSet<int>> OwingPlans(Work work) =>
        [.. await work.Db.CheckItems.Where(i => i.RetiredOn == null).Select(i => i.SectionId).Distinct().ToListAsync()];

    /// <summary>已提交未审核的计划 (Art. 7, 12) of this year.</summary>
    public static async Task<IReadOnlyList<Deadline>> UnacceptedPlans(Work work)
    {
        var year = work.Today.Year;
        return [.. (await work.Db.Plans.Where(p => p.Year == year && p.SubmittedOn != null && p.Accepted != true)
                .Join(work.Db.Sections, p => p.SectionId, s => s.Id, (p, s) => new { s.Id, s.Name, p.SubmittedOn }).OrderBy(p => p.Id).ToListAsync())
            .Select(p => DeadlineRules.Plan(p.Id, p.Name, year, p.SubmittedOn))];
    }

    private static async Task<IEnumerable<Deadline>> Annual(Work work, int? sectionId)
    {
        var sections = await work.Db.Sections.Where(s => sectionId == null || s.Id == sectionId).OrderBy(s => s.Id).ToDictionaryAsync(s => s.Id, s => s.Name);
        return (await Plans(work, sections)).Concat(await Disclosures(work, sections));
    }

    private static async Task<IEnumerable<Deadline>> Plans(Work work, Dictionary<int, string> sections)
    {
        var year = work.Today.Year;
        var owing = await OwingPlans(work);
        var submitted = await work.Db.Plans.Where(p => p.Year == year).Select(p => new { p.SectionId, p.SubmittedOn }).ToDictionaryAsync(p => p.SectionId, p => p.SubmittedOn);
        return owing.Where(sections.ContainsKey).Select(id => DeadlineRules.Plan(id, sections[id], year, submitted.GetValueOrDefault(id)));
    }

    // A section that had a plan in a year owes its disclosure from the next year on, until it is published.
    private static async Task<IEnumerable<Deadline>> Disclosures(Work work, Dictionary<int, string> sections)
    {
        var owing = await work.Db.Plans
            .Where(p => p.Year < work.Today.Year && p.Accepted == true && !work.Db.Disclosures.Any(d => d.SectionId == p.SectionId && d.Year == p.Year && d.PublishedOn <= work.Today))
            .OrderBy(p => p.Year).Select(p => new { p.SectionId, p.Year }).ToListAsync();
        return owing.Where(p => sections.ContainsKey(p.SectionId)).Select(p => DeadlineRules.Disclosure(p.SectionId, sections[p.SectionId], p.Year, null));
    }
}
