namespace Portal.Domain.Inspections;

/// <summary>检查文书 (Art. 14, 18–21): what is handed over or filed on paper in the course of an inspection.</summary>
[Article(14, 18, 19, 20, 21)]
public enum DocumentKind { 检查通知书 = 0, 现场检查记录 = 1, 检查报告 = 2, 结果反馈书 = 3, 送达回证 = 4, 意见建议书 = 5 }

/// <summary>文书的制作条件 (Art. 14, 18–21): what must stand in the dossier before a document can be made from it.</summary>
[Article(14, 18, 19, 20, 21)]
public static class DocumentKinds
{
    public static Refusal? RefusalToMake(this DocumentKind kind, Inspection i)
    {
        if (i.CancelledOn is { } cancelled) return new Refusal($"该检查已于 {cancelled:yyyy-MM-dd} 取消，不再制作文书。");
        return kind switch
        {
            // The record may be printed beforehand, to be filled in by hand where no signal reaches.
            DocumentKind.检查通知书 or DocumentKind.现场检查记录 => null,
            DocumentKind.检查报告 => i.EndedOn is null ? new Refusal("检查结束后才能制作检查报告。", 18) : i.Report.RefusalToFinish(),
            _ => i.ReportFinishedOn is null ? new Refusal($"检查报告完成后才能制作{kind}。", 19) : null,
        };
    }
}
