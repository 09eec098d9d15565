using Portal.Domain.Calendar;
using Portal.Domain.Inspections;

namespace Portal.Domain.Deadlines;

/// <summary>期限链的一环 (Art. 14, 18, 19, 21, 22): one step of an inspection, what sets its day, and when it was done.</summary>
/// <param name="FromOn">The day from which it counts; null while that has not come.</param>
/// <param name="Due">Null where no article sets a day, and while it does not count yet.</param>
/// <param name="Deadline">Of the four that are counted in working days; null of the others, and while it does not count yet.</param>
[Article(14, 18, 19, 21, 22)]
public sealed record ChainLink(string Step, int Article, DateOnly? FromOn, DueDate? Due, DateOnly? DoneOn, Deadline? Deadline = null);

/// <summary>期限链 (Art. 14, 18–22, 25): every step of one inspection in its order, done or not.</summary>
[Article(14, 18, 19, 20, 21, 22, 25)]
public static class DeadlineChain
{
    public static IReadOnlyList<ChainLink> Of(Inspection i, WorkCalendar calendar)
    {
        var deadlines = DeadlineRules.For(i.Dates(), calendar).ToDictionary(d => d.Kind);
        List<ChainLink> links =
        [
            new("到场检查", 14, i.FromOn, new DueDate(i.ToOn, Provisional: false), i.VisitOn),
            new("检查结束", 18, i.VisitOn, null, i.EndedOn),
        ];
        foreach (var kind in new[] { DeadlineKind.检查报告, DeadlineKind.结果反馈, DeadlineKind.结果公示, DeadlineKind.意见建议 })
            links.Add(deadlines.TryGetValue(kind, out var d) ? new($"{kind}", kind.Article(), d.StartedOn, d.Due, d.MetOn, d) : new($"{kind}", kind.Article(), null, null, null));
        if (i.Handlings.Count == 0 && i.AwaitingHandling == 0) return links;
        // The article sets no number of days; done is done when nothing waits any more.
        links.Add(new("后续处理", 22, i.ReportFinishedOn, null, i.AwaitingHandling > 0 ? null : i.Handlings.Max(h => h.DecidedOn)));
        var decided = i.Handlings.Where(h => h.Decision is not HandlingDecision.无需处理).ToList();
        if (decided.Count > 0) links.Add(new("处理结果公示", 22, decided.Max(h => h.DecidedOn), null, decided.TrueForAll(h => h.PublishedOn is not null) ? decided.Max(h => h.PublishedOn) : null));
        return links;
    }
}
