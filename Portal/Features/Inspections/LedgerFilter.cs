using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;

namespace Portal.Features.Inspections;

/// <summary>逾期种类 (Art. 18, 19), as the address of the ledger names it.</summary>
[Article(18, 19)]
public enum Overdue { Any, Report, Feedback, Publication }

/// <summary>台账筛选 (Art. 18–21): which dossiers the ledger shows, on the page and in the workbook alike.</summary>
/// <param name="Targeted">因案检查 (Art. 9) alone, or those drawn alone.</param>
/// <remarks>Stages and due dates are not stored; each filter is a condition on the dated facts, so that the database pages.</remarks>
[Article(18, 19, 20, 21)]
public sealed record LedgerFilter(string? Search = null, int? SectionId = null, StageGroup? Stage = null, Overdue? Overdue = null, int? DrawId = null, bool? Targeted = null)
{
    /// <summary>From the words of an address; a word that means nothing filters nothing.</summary>
    public static LedgerFilter Of(string? search, int? section, string? stage, string? overdue, int? draw, bool? targeted = null) =>
        new(search, section, Word<StageGroup>(stage), Word<Overdue>(overdue), draw, targeted);

    public IQueryable<Inspection> In(IQueryable<Inspection> all, DateOnly today, WorkCalendar calendar)
    {
        if (Search?.Trim() is { Length: > 0 } text)
        {
            var code = text.ToUpperInvariant();
            all = all.Where(i => i.No.Contains(text) || i.EnterpriseName.Contains(text) || i.EnterpriseCode.Contains(code));
        }
        if (SectionId is { } section) all = all.Where(i => i.SectionId == section);
        if (DrawId is { } draw) all = all.Where(i => i.DrawId == draw);
        if (Targeted is { } targeted) all = targeted ? all.Where(i => i.DrawId == null) : all.Where(i => i.DrawId != null);
        if (Stage is { } stage) all = At(stage, all, calendar.LatestStartOverdue(today, Periods.Opinion));
        return Overdue is { } overdue ? Late(overdue, all, today, calendar) : all;
    }

    /// <param name="closed">Receipts of that day and before leave no time for an opinion: Art. 21 closes by itself.</param>
    private static IQueryable<Inspection> At(StageGroup stage, IQueryable<Inspection> all, DateOnly closed)
    {
        if (stage == StageGroup.已取消) return all.Where(i => i.CancelledOn != null);
        var live = all.Where(i => i.CancelledOn == null);
        var both = live.Where(i => i.FeedbackReceivedOn != null && i.PublishedOn != null);
        return stage switch
        {
            StageGroup.待检查 => live.Where(i => i.VisitOn == null),
            StageGroup.检查中 => live.Where(i => i.VisitOn != null && i.EndedOn == null),
            StageGroup.待出报告 => live.Where(i => i.EndedOn != null && i.ReportFinishedOn == null),
            StageGroup.待反馈 => live.Where(i => i.ReportFinishedOn != null && i.FeedbackReceivedOn == null),
            StageGroup.待公示 => live.Where(i => i.ReportFinishedOn != null && i.PublishedOn == null),
            StageGroup.征求意见 => both.Where(i => i.OpinionOn == null && i.FeedbackReceivedOn > closed),
            StageGroup.已办结 => both.Where(i => i.OpinionOn != null || i.FeedbackReceivedOn <= closed),
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };
    }

    // The due date grows with the start, so late is a range of starts: see WorkCalendar.LatestStartOverdue.
    private static IQueryable<Inspection> Late(Overdue overdue, IQueryable<Inspection> all, DateOnly today, WorkCalendar calendar)
    {
        var ended = calendar.LatestStartOverdue(today, Periods.Report);
        var reported = calendar.LatestStartOverdue(today, Periods.Results);
        var live = all.Where(i => i.CancelledOn == null);
        return overdue switch
        {
            Inspections.Overdue.Report => live.Where(i => i.EndedOn <= ended && i.ReportFinishedOn == null),
            Inspections.Overdue.Feedback => live.Where(i => i.ReportFinishedOn <= reported && i.FeedbackReceivedOn == null),
            Inspections.Overdue.Publication => live.Where(i => i.ReportFinishedOn <= reported && i.PublishedOn == null),
            _ => live.Where(i => (i.EndedOn <= ended && i.ReportFinishedOn == null)
                || (i.ReportFinishedOn <= reported && (i.FeedbackReceivedOn == null || i.PublishedOn == null))),
        };
    }

    private static T? Word<T>(string? word) where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
