using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>下一步 (Art. 14, 18–22): what the dossier waits for, in words, by which article, who does it, and where on its page that is done.</summary>
/// <param name="Anchor">Of the step's panel; empty when nothing waits.</param>
/// <param name="By">由谁办理.</param>
[Article(14, 18, 19, 20, 21, 22)]
public sealed record NextToDo(string Text, string Anchor, int Article = 0, string By = "", DueView? Due = null)
{
    public static NextToDo Of(Dossier dossier)
    {
        var (i, section) = (dossier.Inspection, $"{dossier.Section}科员或负责人");
        return dossier.Stage switch
        {
            Stage.已取消 => new($"检查已于 {i.CancelledOn:yyyy-MM-dd} 取消：{i.CancelledWhy}", ""),
            Stage.待检查 => new(Visit(i, dossier.Today), "visit", 14, $"检查组成员，或{section}"),
            Stage.检查中 => OnSite(dossier),
            Stage.待出报告 => new(Report(i), "report", 18, i.ReportSubmittedOn is null ? $"{section}拟写，科室负责人签发" : $"{dossier.Section}负责人", dossier.Due(DeadlineKind.检查报告)),
            Stage.待反馈公示 => new(i.Feedback is null ? "向检查对象反馈检查结果，并在公示平台公示。" : "反馈已发出，收到送达回证或签收信息后登记送达日期；同时在公示平台公示。", "feedback", 19, section, dossier.Due(DeadlineKind.结果反馈)),
            Stage.待反馈 => new(i.Feedback is null ? "向检查对象反馈检查结果。" : "反馈已发出，收到送达回证或签收信息后登记送达日期。", "feedback", 19, section, dossier.Due(DeadlineKind.结果反馈)),
            Stage.待公示 => new("在公示平台公示检查结果，并登记公示。", "publication", 19, section, dossier.Due(DeadlineKind.结果公示)),
            _ when i.AwaitingHandling > 0 => new($"有 {i.AwaitingHandling} 项发现的问题待后续处理，请登记处理决定。", "handling", 22, section),
            Stage.征求意见 => new("等待检查对象提出意见建议；期满未提出自动视为无意见。", "opinion", 21, $"检查对象提出，{section}登记", dossier.Due(DeadlineKind.意见建议)),
            _ => new("各环节已办结。", ""),
        };
    }

    private static string Visit(Inspection i, DateOnly today) =>
        today < i.FromOn ? $"检查期限自 {i.FromOn:yyyy-MM-dd} 起，到场后登记到场日期。"
        : today <= i.ToOn ? $"在 {i.ToOn:yyyy-MM-dd} 前到场检查，并登记到场日期。"
        : $"检查期限已于 {i.ToOn:yyyy-MM-dd} 届满：期限内已到场的补登到场日期，未到场的由科室负责人取消检查并说明原因。";

    private static NextToDo OnSite(Dossier dossier)
    {
        var (i, section) = (dossier.Inspection, $"{dossier.Section}科员或负责人");
        var sections = i.IsCombined ? "各事项所属科室" : $"检查组成员，或{section}";
        if (i.Points.Count(p => !p.IsAnswered) is > 0 and var points) return new($"还有 {points} 条检查要点没有记录。", "site", 14, sections);
        if (i.StillToConfirm > 0) return new($"现场记录还差 {i.StillToConfirm} 名检查人员确认。", "confirm", 14, string.Join('、', i.Members.Where(m => i.Confirmations.All(c => c.InspectorId != m.InspectorId)).Select(m => m.Name)));
        return i.Items.Count(item => item.SettledOn is null) is > 0 and var items
            ? new($"还有 {items} 项检查结果没有确定。", "results", 18, sections)
            : new("各项结果已确定，请结束检查。", "results", 18, section);
    }

    private static string Report(Inspection i) =>
        i.ReportSubmittedOn is not null ? "检查报告已送审，由科室负责人签发或退回。"
        : i.ReportReturns.Count > 0 ? $"检查报告被退回修改：{i.ReportReturns[^1].Remarks}"
        : i.Report.IsEmpty ? "填写检查报告，由科室负责人完成（签发）。"
        : i.Report.RefusalToFinish() is { } missing ? missing.Reason
        : "检查报告草稿五个部分已齐，送审后由科室负责人完成（签发）。";
}
