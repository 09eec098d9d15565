using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>下一步 (Art. 14, 18–22): what the dossier waits for, in words, and where on its page that is done.</summary>
/// <param name="Anchor">Of the step's panel; empty when nothing waits.</param>
[Article(14, 18, 19, 20, 21, 22)]
public sealed record NextToDo(string Text, string Anchor, DueView? Due = null)
{
    public static NextToDo Of(Dossier dossier)
    {
        var i = dossier.Inspection;
        return dossier.Stage switch
        {
            Stage.已取消 => new($"检查已于 {i.CancelledOn:yyyy-MM-dd} 取消：{i.CancelledWhy}", ""),
            Stage.待检查 => new(Visit(i, dossier.Today), "visit"),
            Stage.检查中 => new(Results(i), "results"),
            Stage.待出报告 => new(Report(i), "report", dossier.Due(DeadlineKind.检查报告)),
            Stage.待反馈公示 => new(i.Feedback is null ? "向检查对象反馈检查结果，并在公示平台公示。" : "反馈已发出，收到送达回证或签收信息后登记送达日期；同时在公示平台公示。", "feedback", dossier.Due(DeadlineKind.结果反馈)),
            Stage.待反馈 => new(i.Feedback is null ? "向检查对象反馈检查结果。" : "反馈已发出，收到送达回证或签收信息后登记送达日期。", "feedback", dossier.Due(DeadlineKind.结果反馈)),
            Stage.待公示 => new("在公示平台公示检查结果，并登记公示。", "publication", dossier.Due(DeadlineKind.结果公示)),
            _ when i.AwaitingHandling > 0 => new($"有 {i.AwaitingHandling} 项发现的问题待后续处理，请登记处理决定。", "handling"),
            Stage.征求意见 => new("等待检查对象提出意见建议；期满未提出自动视为无意见。", "opinion", dossier.Due(DeadlineKind.意见建议)),
            _ => new("各环节已办结。", ""),
        };
    }

    private static string Visit(Inspection i, DateOnly today) =>
        today < i.FromOn ? $"检查期限自 {i.FromOn:yyyy-MM-dd} 起，到场后登记到场日期。"
        : today <= i.ToOn ? $"在 {i.ToOn:yyyy-MM-dd} 前到场检查，并登记到场日期。"
        : $"检查期限已于 {i.ToOn:yyyy-MM-dd} 届满：期限内已到场的补登到场日期，未到场的由科室负责人取消检查并说明原因。";

    private static string Results(Inspection i)
    {
        var open = i.Items.Count(item => item.SettledOn is null);
        return open > 0 ? $"还有 {open} 项检查结果没有记录。" : "各项结果已确定，请结束检查。";
    }

    private static string Report(Inspection i) =>
        i.Report.IsEmpty ? "填写检查报告，由科室负责人完成（签发）。"
        : i.Report.RefusalToFinish() is { } missing ? missing.Reason
        : "检查报告草稿五个部分已齐，由科室负责人完成（签发）。";
}
