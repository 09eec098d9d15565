using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;

namespace Portal.Domain.Inspections;

/// <summary>可更正的日期 (Art. 18–21): the dates that start a period or meet one.</summary>
[Article(18, 19, 20, 21)]
public enum CorrectableDate { 检查结束日期 = 0, 送达日期 = 1, 报告完成日期 = 2, 公示日期 = 3, 收到意见日期 = 4 }

/// <summary>日期更正 (Art. 18–21): what stood there, what stands there now, and why.</summary>
/// <param name="CorrectedOn">The day of the correction.</param>
/// <param name="Moved">随之变动的到期日, in words; empty when none moved.</param>
[Article(18, 19, 20, 21)]
public sealed record DateCorrection(CorrectableDate Which, DateOnly From, DateOnly To, string Why, DateOnly CorrectedOn, string By, string Moved = "");

/// <summary>更正日期 (Art. 18, 19, 21): under the same order checks as the step itself; every deadline that follows is computed anew.</summary>
[Article(18, 19, 21)]
public static class Corrections
{
    public static Outcome CorrectDate(this Inspection i, CorrectableDate which, DateOnly to, string why, DateOnly today, string by, WorkCalendar calendar)
    {
        if (string.IsNullOrWhiteSpace(why)) return new Refusal("请写明更正日期的原因。", Article(which));
        if (i.DateOf(which) is not { } old) return new Refusal($"还没有登记{which}，无可更正。", Article(which));
        if (to == old) return new Refusal($"{which}已经是 {old:yyyy-MM-dd}。", Article(which));
        var before = DeadlineRules.For(i.Dates(), calendar);
        if (i.Put(which, to, today) is { } refusal) return refusal;
        var moved = Moved(before, DeadlineRules.For(i.Dates(), calendar));
        i.Corrections = [.. i.Corrections, new DateCorrection(which, old, to, why.Trim(), today, by, moved)];
        return Outcome.Done;
    }

    public static DateOnly? DateOf(this Inspection i, CorrectableDate which) => which switch
    {
        CorrectableDate.检查结束日期 => i.EndedOn,
        CorrectableDate.报告完成日期 => i.ReportFinishedOn,
        CorrectableDate.送达日期 => i.FeedbackReceivedOn,
        CorrectableDate.公示日期 => i.PublishedOn,
        _ => i.OpinionOn,
    };

    /// <summary>到期日的变动, e.g. <c>检查报告 2026-11-20 → 2026-11-23</c>; one line each.</summary>
    private static string Moved(IReadOnlyList<Deadline> before, IReadOnlyList<Deadline> after) => string.Join('\n',
        before.Join(after, d => d.Kind, d => d.Kind, (from, to) => (from, to)).Where(pair => pair.from.Due != pair.to.Due)
            .Select(pair => $"{pair.from.Kind} {pair.from.Due} → {pair.to.Due}"));

    private static Refusal? Put(this Inspection i, CorrectableDate which, DateOnly to, DateOnly today)
    {
        if (which == CorrectableDate.检查结束日期) return i.PutEnd(to, today);
        if (which == CorrectableDate.报告完成日期) return i.PutReport(to, today);
        if (which == CorrectableDate.送达日期) return i.PutReceipt(to, today);
        var from = which == CorrectableDate.公示日期 ? i.ReportFinishedOn : i.FeedbackReceivedOn;
        var name = which == CorrectableDate.公示日期 ? CorrectableDate.报告完成日期 : CorrectableDate.送达日期;
        if (Steps.Span(to, from!.Value, today, which.ToString(), name.ToString(), Article(which)) is { } span) return span;
        if (which == CorrectableDate.公示日期) i.PublishedOn = to;
        else i.OpinionOn = to;
        return null;
    }

    private static Refusal? PutEnd(this Inspection i, DateOnly to, DateOnly today)
    {
        var (begun, name) = i.ConfirmedOn is { } confirmed ? (confirmed, "现场记录的确认日期") : (i.VisitOn!.Value, "到场日期");
        if (Steps.Span(to, begun, today, "检查结束日期", name, 18) is { } span) return span;
        if (to > i.ReportFinishedOn) return new Refusal($"检查结束日期 {to:yyyy-MM-dd} 晚于报告完成日期 {i.ReportFinishedOn:yyyy-MM-dd}。", 18);
        if (i.Handlings.Any(h => h.DecidedOn < to)) return new Refusal($"检查结束日期 {to:yyyy-MM-dd} 晚于已登记的处理决定日期。", 22);
        var last = i.LastSettledOn;
        // A result cannot be settled after the end; and the end of a combined inspection is the day of its last result.
        i.Items = [.. i.Items.Select(item => item.SettledOn > to || (i.IsCombined && item.SettledOn == last) ? item with { SettledOn = to } : item)];
        i.EndedOn = to;
        return null;
    }

    private static Refusal? PutReport(this Inspection i, DateOnly to, DateOnly today)
    {
        if (Steps.Span(to, i.EndedOn!.Value, today, "报告完成日期", "检查结束日期", 18) is { } span) return span;
        if (to > i.Feedback?.SentOn) return new Refusal($"报告完成日期 {to:yyyy-MM-dd} 晚于反馈发出日期 {i.Feedback.SentOn:yyyy-MM-dd}。", 19);
        if (to > i.PublishedOn) return new Refusal($"报告完成日期 {to:yyyy-MM-dd} 晚于公示日期 {i.PublishedOn:yyyy-MM-dd}。", 19);
        i.ReportFinishedOn = to;
        return null;
    }

    private static Refusal? PutReceipt(this Inspection i, DateOnly to, DateOnly today)
    {
        if (Steps.Span(to, i.Feedback!.SentOn, today, "送达日期", "发出日期", 20) is { } span) return span;
        if (to > i.OpinionOn) return new Refusal($"送达日期 {to:yyyy-MM-dd} 晚于收到意见日期 {i.OpinionOn:yyyy-MM-dd}。", 21);
        i.FeedbackReceivedOn = to;
        return null;
    }

    private static int Article(CorrectableDate which) => which switch
    {
        CorrectableDate.检查结束日期 or CorrectableDate.报告完成日期 => 18,
        CorrectableDate.公示日期 => 19,
        _ => 21,
    };
}
