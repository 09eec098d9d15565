namespace Portal.Domain.Inspections;

/// <summary>可更正的日期 (Art. 18, 21): the two dates from which a period runs and which people misread from paper.</summary>
[Article(18, 21)]
public enum CorrectableDate { 检查结束日期 = 0, 送达日期 = 1 }

/// <summary>日期更正 (Art. 18, 21): what stood there, what stands there now, and why.</summary>
/// <param name="CorrectedOn">The day of the correction.</param>
[Article(18, 21)]
public sealed record DateCorrection(CorrectableDate Which, DateOnly From, DateOnly To, string Why, DateOnly CorrectedOn, string By);

/// <summary>更正日期 (Art. 18, 19, 21): under the same order checks as the step itself; every deadline that follows is computed anew.</summary>
[Article(18, 19, 21)]
public static class Corrections
{
    public static Outcome CorrectDate(this Inspection i, CorrectableDate which, DateOnly to, string why, DateOnly today, string by)
    {
        if (string.IsNullOrWhiteSpace(why)) return new Refusal("请写明更正日期的原因。", Article(which));
        var from = which == CorrectableDate.检查结束日期 ? i.EndedOn : i.FeedbackReceivedOn;
        if (from is not { } old) return new Refusal($"还没有登记{which}，无可更正。", Article(which));
        if (to == old) return new Refusal($"{which}已经是 {old:yyyy-MM-dd}。", Article(which));
        if ((which == CorrectableDate.检查结束日期 ? i.CorrectEnd(to, today) : i.CorrectReceipt(to, today)) is { } refusal) return refusal;
        i.Corrections = [.. i.Corrections, new DateCorrection(which, old, to, why.Trim(), today, by)];
        return Outcome.Done;
    }

    private static Refusal? CorrectEnd(this Inspection i, DateOnly to, DateOnly today)
    {
        if (Steps.Span(to, i.VisitOn!.Value, today, "检查结束日期", "到场日期", 18) is { } span) return span;
        if (to > i.ReportFinishedOn) return new Refusal($"检查结束日期 {to:yyyy-MM-dd} 晚于报告完成日期 {i.ReportFinishedOn:yyyy-MM-dd}。", 18);
        if (i.Handlings.Any(h => h.DecidedOn < to)) return new Refusal($"检查结束日期 {to:yyyy-MM-dd} 晚于已登记的处理决定日期。", 22);
        var last = i.LastSettledOn;
        // A result cannot be settled after the end; and the end of a combined inspection is the day of its last result.
        i.Items = [.. i.Items.Select(item => item.SettledOn > to || (i.IsCombined && item.SettledOn == last) ? item with { SettledOn = to } : item)];
        i.EndedOn = to;
        return null;
    }

    private static Refusal? CorrectReceipt(this Inspection i, DateOnly to, DateOnly today)
    {
        if (Steps.Span(to, i.Feedback!.SentOn, today, "送达日期", "发出日期", 20) is { } span) return span;
        if (to > i.OpinionOn) return new Refusal($"送达日期 {to:yyyy-MM-dd} 晚于收到意见日期 {i.OpinionOn:yyyy-MM-dd}。", 21);
        i.FeedbackReceivedOn = to;
        return null;
    }

    private static int Article(CorrectableDate which) => which == CorrectableDate.检查结束日期 ? 18 : 21;
}
