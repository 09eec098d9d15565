namespace Portal.Domain.Inspections;

/// <summary>检查各环节的办理 (Art. 14, 18–22): each step adds a dated fact, or is refused with the article that it would break.</summary>
/// <remarks><c>today</c> is the office's date (Asia/Shanghai). No fact may lie in the future or before the fact it follows.</remarks>
[Article(14, 18, 19, 20, 21, 22)]
public static class Steps
{
    /// <summary>登记到场日期 (Art. 14): inside the window.</summary>
    public static Outcome Visit(this Inspection i, DateOnly on, DateOnly today, string works = "")
    {
        if (i.RefusalIfClosed() is { } closed) return closed;
        if (i.EndedOn is { } ended) return new Refusal($"检查已于 {ended:yyyy-MM-dd} 结束，不能再改到场日期。", 14);
        if (on < i.FromOn || on > i.ToOn) return new Refusal($"到场日期 {on:yyyy-MM-dd} 不在检查期限 {i.FromOn:yyyy-MM-dd} 至 {i.ToOn:yyyy-MM-dd} 之内。", 14);
        if (Future(on, today, "到场日期", 14) is { } future) return future;
        if (i.Confirmations.Exists(c => c.On < on)) return new Refusal($"现场记录在到场日期 {on:yyyy-MM-dd} 之前已经确认，请先核对确认日期。", 14);
        if (i.Items.Any(item => item.SettledOn < on)) return new Refusal($"已有单项结果在到场日期 {on:yyyy-MM-dd} 之前确定，请先核对单项结果的日期。", 18);
        (i.VisitOn, i.VisitedWorks) = (on, works.Trim());
        return Outcome.Done;
    }

    /// <summary>确定单项结果 (Art. 5, 18).</summary>
    public static Outcome Settle(this Inspection i, int itemId, Finding finding, string details, DateOnly on, DateOnly today, string by)
    {
        if (i.RefusalIfClosed() is { } closed) return closed;
        if (i.VisitOn is not { } visit) return new Refusal("请先登记到场日期，再记录检查结果。", 14);
        if (i.EndedOn is not null) return new Refusal("检查已结束，单项结果不能再修改。", 18);
        var at = i.Items.FindIndex(item => item.ItemId == itemId);
        if (at < 0) return new Refusal("本次检查不包含该事项。", 14);
        if (i.RefusalToConclude(itemId, finding) is { } premature) return premature;
        if (Span(on, i.ConfirmedOn ?? visit, today, "确定日期", i.ConfirmedOn is null ? "到场日期" : "现场记录的确认日期", 18) is { } span) return span;
        if (finding != Finding.未发现问题 && string.IsNullOrWhiteSpace(details)) return new Refusal("结论不是“未发现问题”的事项，须写明检查情况。", 18);
        i.Items[at] = i.Items[at] with { Finding = finding, Details = details.Trim(), SettledOn = on, SettledBy = by };
        return Outcome.Done;
    }

    /// <summary>结束检查 (Art. 18): in a combined inspection the period counts from the day on which the last single result is settled.</summary>
    public static Outcome End(this Inspection i, DateOnly on, DateOnly today)
    {
        if (i.RefusalIfClosed() is { } closed) return closed;
        if (i.VisitOn is not { } visit) return new Refusal("请先登记到场日期，再结束检查。", 14);
        if (i.EndedOn is { } already) return new Refusal($"该检查已于 {already:yyyy-MM-dd} 结束。", 18);
        var open = i.Items.Where(item => item.SettledOn is null).Select(item => $"“{item.ItemName}”").ToList();
        if (open.Count > 0) return new Refusal($"事项{string.Join("、", open)}还没有检查结果，不能结束检查。", 18);
        if (i.StillToConfirm > 0) return new Refusal($"现场记录还差 {i.StillToConfirm} 名检查人员确认，不能结束检查。", 14);
        var last = i.LastSettledOn ?? visit;
        if (i.IsCombined && on != last) return new Refusal($"综合检查以最后一项结果确定之日为结束日期，应为 {last:yyyy-MM-dd}。", 18);
        if (Span(on, last, today, "检查结束日期", "最后一项结果的确定日期", 18) is { } span) return span;
        i.EndedOn = on;
        return Outcome.Done;
    }

    /// <summary>发出反馈 (Art. 19, 20).</summary>
    public static Outcome SendFeedback(this Inspection i, Feedback feedback, DateOnly today)
    {
        if (i.RefusalWithoutReport() is { } refusal) return refusal;
        if (i.FeedbackReceivedOn is { } received) return new Refusal($"反馈已于 {received:yyyy-MM-dd} 送达，不能再改。", 19);
        if (feedback.Check() is { } wrong) return wrong;
        if (Span(feedback.SentOn, i.ReportFinishedOn!.Value, today, "发出日期", "报告完成日期", 20) is { } span) return span;
        i.Feedback = feedback with { Reference = feedback.Reference.Trim() };
        return Outcome.Done;
    }

    /// <summary>登记送达 (Art. 19–21): only the receipt meets the deadline; the object's ten working days run from it.</summary>
    public static Outcome ReceiveFeedback(this Inspection i, DateOnly on, DateOnly today)
    {
        if (i.RefusalWithoutReport() is { } refusal) return refusal;
        if (i.Feedback is not { } feedback) return new Refusal("请先登记反馈的方式和发出日期，再登记送达。", 20);
        if (i.FeedbackReceivedOn is { } received) return new Refusal($"送达日期 {received:yyyy-MM-dd} 已经登记；登记有误的，由科室负责人更正日期。", 20);
        if (Span(on, feedback.SentOn, today, "送达日期", "发出日期", 20) is { } span) return span;
        i.FeedbackReceivedOn = on;
        return Outcome.Done;
    }

    /// <summary>登记公示 (Art. 19).</summary>
    public static Outcome Publish(this Inspection i, Publication publication, DateOnly on, DateOnly today)
    {
        if (i.RefusalWithoutReport() is { } refusal) return refusal;
        if (i.PublishedOn is { } done) return new Refusal($"检查结果已于 {done:yyyy-MM-dd} 公示。", 19);
        if (publication.Check() is { } wrong) return wrong;
        if (Span(on, i.ReportFinishedOn!.Value, today, "公示日期", "报告完成日期", 19) is { } span) return span;
        (i.Publication, i.PublishedOn) = (publication with { Reference = publication.Reference.Trim() }, on);
        return Outcome.Done;
    }

    /// <summary>登记意见建议 (Art. 21): one given after the window is kept too, and shown as late.</summary>
    public static Outcome GiveOpinion(this Inspection i, Opinion opinion, DateOnly on, DateOnly today)
    {
        if (i.RefusalWithoutReport() is { } refusal) return refusal;
        if (i.FeedbackReceivedOn is not { } received) return new Refusal("检查结果尚未送达，被检查对象收到书面结果后才提出意见建议。", 21);
        if (i.OpinionOn is { } done) return new Refusal($"意见建议已于 {done:yyyy-MM-dd} 登记。", 21);
        if (string.IsNullOrWhiteSpace(opinion.Text)) return new Refusal("请填写意见建议的内容。", 21);
        if (string.IsNullOrWhiteSpace(opinion.GivenBy)) return new Refusal("请填写意见建议由谁提出。", 21);
        if (Span(on, received, today, "收到意见日期", "送达日期", 21) is { } span) return span;
        (i.Opinion, i.OpinionOn) = (new Opinion(opinion.Text.Trim(), opinion.GivenBy.Trim()), on);
        return Outcome.Done;
    }

    /// <summary>登记后续处理 (Art. 22).</summary>
    public static Outcome Handle(this Inspection i, Handling handling, DateOnly today)
    {
        if (i.RefusalIfClosed() is { } closed) return closed;
        if (i.ReportFinishedOn is null) return new Refusal("检查报告完成后才能登记后续处理。", 22);
        if (handling.Check() is { } wrong) return wrong;
        if (Span(handling.DecidedOn, i.EndedOn!.Value, today, "处理决定日期", "检查结束日期", 22) is { } span) return span;
        if (handling.PublishedOn is { } published && Span(published, handling.DecidedOn, today, "处理公示日期", "处理决定日期", 22) is { } early) return early;
        i.Handlings = [.. i.Handlings, handling with { Violation = handling.Violation.Trim(), DocumentNo = handling.DocumentNo.Trim(), PublishedAt = handling.PublishedAt.Trim() }];
        return Outcome.Done;
    }

    /// <summary>登记处理结果公示 (Art. 22): once a decision stands on a platform or a site.</summary>
    /// <param name="at">Its place in <see cref="Inspection.Handlings"/>, from 0.</param>
    public static Outcome PublishHandling(this Inspection i, int at, string publishedAt, DateOnly on, DateOnly today)
    {
        if (at < 0 || at >= i.Handlings.Count) return new Refusal("没有找到该处理决定。", 22);
        if (i.Handlings[at].PublishedAt.Length > 0) return new Refusal($"该处理结果已公示于：{i.Handlings[at].PublishedAt}。", 22);
        if (string.IsNullOrWhiteSpace(publishedAt)) return new Refusal("请填写处理结果公示在哪里。", 22);
        if (Span(on, i.Handlings[at].DecidedOn, today, "处理公示日期", "处理决定日期", 22) is { } span) return span;
        i.Handlings = [.. i.Handlings.Select((h, n) => n == at ? h with { PublishedAt = publishedAt.Trim(), PublishedOn = on } : h)];
        return Outcome.Done;
    }

    /// <summary>取消检查 (Art. 16): a cancelled one does not count towards the two of a year.</summary>
    public static Outcome Cancel(this Inspection i, DateOnly today, string why)
    {
        if (i.RefusalIfClosed() is { } closed) return closed;
        if (i.EndedOn is not null) return new Refusal("检查已结束，不能取消。", 18);
        if (string.IsNullOrWhiteSpace(why)) return new Refusal("请写明取消检查的原因。", 14);
        (i.CancelledOn, i.CancelledWhy) = (today, why.Trim());
        return Outcome.Done;
    }

    internal static Refusal? RefusalIfClosed(this Inspection i) =>
        i.CancelledOn is { } on ? new Refusal($"该检查已于 {on:yyyy-MM-dd} 取消：{i.CancelledWhy}") : null;

    private static Refusal? RefusalWithoutReport(this Inspection i) =>
        i.RefusalIfClosed() ?? (i.ReportFinishedOn is null ? new Refusal("检查报告尚未完成，完成后才能反馈和公示。", 19) : null);

    private static Refusal? Future(DateOnly on, DateOnly today, string name, int article) =>
        on > today ? new Refusal($"{name} {on:yyyy-MM-dd} 晚于今天（{today:yyyy-MM-dd}）。", article) : null;

    internal static Refusal? Span(DateOnly on, DateOnly from, DateOnly today, string name, string fromName, int article) =>
        on < from ? new Refusal($"{name} {on:yyyy-MM-dd} 早于{fromName} {from:yyyy-MM-dd}。", article) : Future(on, today, name, article);
}
