using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;

namespace Portal.Domain.Disclosure;

/// <summary>执行情况数字表 (Art. 23): every figure in the order of the article, each as the cases that it counts.</summary>
[Article(23)]
internal static class ExecutionFigures
{
    internal sealed record Definition(string Key, ExecutionPart Part, string Title, string Unit, Func<ExecutionYear, IEnumerable<ExecutionCase>> Cases);

    public static readonly IReadOnlyList<Definition> All = [.. Drawing(), .. Checking(), .. Informing(), .. Opinions(), .. Uses()];

    private static IEnumerable<Definition> Drawing()
    {
        const ExecutionPart part = ExecutionPart.对象和人员的抽取;
        yield return new("draws", part, "随机抽取", "次", y => y.Draws.Select(d => new ExecutionCase(CaseKind.抽取, d.Id, d.No, d.TaskName, $"抽中 {d.Objects} 家次", d.Day)));
        yield return new("drawn", part, "抽中检查对象", "家次", y => Each(y, _ => true, i => i.TaskName, i => i.DrawnOn));
        yield return new("objects", part, "涉及检查对象", "家", y => y.Inspections.GroupBy(i => i.EnterpriseId)
            .Select(g => new ExecutionCase(CaseKind.企业, g.Key, g.First().EnterpriseCode, g.First().EnterpriseName, string.Join('、', g.Select(i => i.No)), g.Min(i => i.DrawnOn))));
        yield return new("seats", part, "派出检查人员", "人次", y => y.Inspections.SelectMany(i => i.Members.Select(m => ExecutionYear.Case(i, $"{m.Name}（{m.Role}）", i.DrawnOn))));
        yield return new("inspectors", part, "参加检查人员", "人", y => y.Inspections.SelectMany(i => i.Members.Select(m => (Inspection: i, Member: m))).GroupBy(m => m.Member.InspectorId)
            .Select(g => new ExecutionCase(CaseKind.人员, g.Key, g.First().Member.Certificate, g.First().Member.Name, $"检查 {g.Count()} 家次", g.Min(m => m.Inspection.DrawnOn))));
        yield return new("recused", part, "回避", "人次", y => Recused(y, _ => true));
        yield return new("substitutes", part, "其中随机抽取替补", "人次", y => Recused(y, r => r.Way is RecusalWay.替补抽取));
        yield return new("cancelled", part, "取消检查", "家次", y => y.Cancelled.Select(i => ExecutionYear.Case(i, "已取消", i.CancelledOn)));
    }

    private static IEnumerable<Definition> Checking()
    {
        const ExecutionPart part = ExecutionPart.检查的时间过程和结果;
        yield return new("visited", part, "到场检查", "家次", y => Each(y, i => i.VisitOn is not null, i => $"检查期限 {i.FromOn:yyyy-MM-dd} 至 {i.ToOn:yyyy-MM-dd}", i => i.VisitOn));
        yield return new("ended", part, "检查结束", "家次", y => Each(y, i => i.EndedOn is not null, i => i.TaskName, i => i.EndedOn));
        yield return new("reported", part, "完成检查报告", "份", y => Each(y, i => i.ReportFinishedOn is not null, i => i.TaskName, i => i.ReportFinishedOn));
        yield return new("reported-in-time", part, "其中按期完成", "份", y => y.Whose(DeadlineKind.检查报告, DueState.已完成));
        yield return new("report-missed", part, "报告逾期", "份", y => y.Whose(DeadlineKind.检查报告, DueState.逾期, DueState.逾期完成));
        foreach (var finding in Enum.GetValues<Finding>())
            yield return new($"finding-{(int)finding}", part, $"检查结果：{finding.Words()}", "项", y => y.Inspections.Where(i => i.ReportFinishedOn is not null)
                .SelectMany(i => i.Items.Where(item => item.Finding == finding).Select(item => ExecutionYear.Case(i, item.ItemName, item.SettledOn))));
    }

    private static IEnumerable<Definition> Informing()
    {
        const ExecutionPart part = ExecutionPart.结果的反馈和公示;
        yield return new("received", part, "检查结果送达", "家次", y => Each(y, i => i.FeedbackReceivedOn is not null, i => $"{i.Feedback?.Method}", i => i.FeedbackReceivedOn));
        foreach (var method in Enum.GetValues<FeedbackMethod>())
            yield return new($"received-{(int)method}", part, $"其中{method}", "家次", y => Each(y, i => i.FeedbackReceivedOn is not null && i.Feedback?.Method == method, i => i.TaskName, i => i.FeedbackReceivedOn));
        yield return new("received-in-time", part, "其中按期送达", "家次", y => y.Whose(DeadlineKind.结果反馈, DueState.已完成));
        yield return new("feedback-missed", part, "反馈逾期", "家次", y => y.Whose(DeadlineKind.结果反馈, DueState.逾期, DueState.逾期完成));
        yield return new("published", part, "检查结果公示", "家次", y => Each(y, i => i.PublishedOn is not null, i => $"{i.Publication?.Platform}", i => i.PublishedOn));
        yield return new("published-in-time", part, "其中按期公示", "家次", y => y.Whose(DeadlineKind.结果公示, DueState.已完成));
        yield return new("publication-missed", part, "公示逾期", "家次", y => y.Whose(DeadlineKind.结果公示, DueState.逾期, DueState.逾期完成));
    }

    private static IEnumerable<Definition> Opinions()
    {
        const ExecutionPart part = ExecutionPart.检查对象的意见建议;
        yield return new("opinions", part, "提出意见建议", "家次", y => Each(y, i => i.OpinionOn is not null, i => i.TaskName, i => i.OpinionOn));
        yield return new("opinions-late", part, "其中期满后提出", "家次", y => y.Whose(DeadlineKind.意见建议, DueState.逾期完成));
        yield return new("no-opinion", part, "期满未提出意见", "家次", y => y.Whose(DeadlineKind.意见建议, DueState.已期满));
    }

    private static IEnumerable<Definition> Uses()
    {
        const ExecutionPart part = ExecutionPart.检查结果的运用;
        foreach (var decision in Enum.GetValues<HandlingDecision>())
            yield return new($"handled-{(int)decision}", part, $"处理决定：{decision}", "件", y => Handled(y, h => h.Decision == decision));
        yield return new("handled-published", part, "处理结果公开", "件", y => Handled(y, h => h.PublishedAt.Length > 0));
        yield return new("awaiting", part, "问题尚待处理", "项", y => y.Inspections.SelectMany(i => Enumerable.Repeat(ExecutionYear.Case(i, "尚未登记处理决定", i.ReportFinishedOn), i.ReportFinishedOn is null ? 0 : i.AwaitingHandling)));
    }

    private static IEnumerable<ExecutionCase> Each(ExecutionYear year, Func<Inspection, bool> counts, Func<Inspection, string> detail, Func<Inspection, DateOnly?> on) =>
        year.Inspections.Where(counts).Select(i => ExecutionYear.Case(i, detail(i), on(i)));

    private static IEnumerable<ExecutionCase> Handled(ExecutionYear year, Func<Handling, bool> counts) =>
        year.Inspections.SelectMany(i => i.Handlings.Where(counts).Select(h => ExecutionYear.Case(i, h.DocumentNo, h.DecidedOn)));

    private static IEnumerable<ExecutionCase> Recused(ExecutionYear year, Func<Recusal, bool> counts)
    {
        var inspections = year.Inspections.Concat(year.Cancelled).ToDictionary(i => i.Id);
        return year.Recusals.Where(r => counts(r) && inspections.ContainsKey(r.InspectionId))
            .Select(r => ExecutionYear.Case(inspections[r.InspectionId], $"{r.InspectorName}回避，{r.SuccessorName}接任", r.SettledOn));
    }
}
