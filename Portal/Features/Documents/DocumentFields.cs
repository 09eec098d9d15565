using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Word;

namespace Portal.Features.Documents;

/// <summary>文书占位符 (Art. 14, 18–21): every name that a template may use, and what stands for it.</summary>
[Article(14, 18, 19, 20, 21)]
internal static class DocumentFields
{
    // Wide enough to write a date in by hand.
    private const string NoDay = "　　　年　　月　　日";

    private static readonly (string Name, Func<DocumentSource, string> Value)[] Values =
    [
        ("单位名称", s => s.Inspection.EnterpriseName), ("统一社会信用代码", s => s.Inspection.EnterpriseCode),
        ("单位地址", s => s.Enterprise.Address), ("法定代表人", s => s.Enterprise.LegalPerson), ("联系电话", s => s.Enterprise.Phone),
        ("检查编号", s => s.Inspection.No), ("任务名称", s => s.Inspection.TaskName), ("承办科室", s => s.Sections.GetValueOrDefault(s.Inspection.SectionId, "")),
        ("检查来源", s => s.Inspection.DrawnOn is { } drawn ? $"{drawn:yyyy年M月d日}随机抽取" : "专项检查"),
        ("检查期限", s => $"{s.Inspection.FromOn:yyyy年M月d日}至{s.Inspection.ToOn:yyyy年M月d日}"),
        ("检查人员", s => string.Join('、', s.Inspection.Members.Select(m => $"{m.Name}（{m.Certificate}）"))),
        ("检查事项", s => string.Join('、', s.Inspection.Items.Select(i => i.ItemName))),
        ("检查依据", s => string.Join('、', s.Inspection.Items.Select(i => Basis(s, i.ItemId)).Where(b => b.Length > 0).Distinct())),
        ("到场日期", s => Day(s.Inspection.VisitOn)), ("到过的工程", s => s.Inspection.VisitedWorks), ("检查结束日期", s => Day(s.Inspection.EndedOn)),
        ("检查时间", s => s.Inspection.Report.Time), ("检查内容", s => s.Inspection.Report.Content), ("检查发现的问题", s => s.Inspection.Report.Findings),
        ("对检查对象的评价", s => s.Inspection.Report.Evaluation), ("意见和建议", s => s.Inspection.Report.Proposals),
        ("报告完成日期", s => Day(s.Inspection.ReportFinishedOn)), ("签发人", s => s.Inspection.ReportSignedBy),
        ("送达方式", s => s.Inspection.Feedback?.Method.ToString() ?? ""), ("送达凭证编号", s => s.Inspection.Feedback?.Reference ?? ""),
        ("发出日期", s => Day(s.Inspection.Feedback?.SentOn)), ("送达日期", s => Day(s.Inspection.FeedbackReceivedOn)),
        ("意见期限工作日", _ => $"{Periods.Opinion}"), ("意见建议到期日", s => Day(s.OpinionDue?.On)),
        ("意见建议", s => s.Inspection.Opinion?.Text ?? ""), ("意见提出人", s => s.Inspection.Opinion?.GivenBy ?? ""),
        ("制作日期", s => Day(s.Today)),
    ];

    private static readonly (string Group, string[] Fields, Func<DocumentSource, IEnumerable<string[]>> Rows)[] Groups =
    [
        ("人员", ["序号", "姓名", "执法证号", "分工", "确认日期"], s => s.Inspection.Members.Select((m, n) => new[]
        {
            $"{n + 1}", m.Name, m.Certificate, m.Role, s.Inspection.Confirmations.Find(c => c.InspectorId == m.InspectorId) is { } c ? Day(c.On) : "",
        })),
        ("事项", ["序号", "名称", "依据", "科室", "结论", "情况", "确定日期"], s => s.Inspection.Items.Select((i, n) => new[]
        {
            $"{n + 1}", i.ItemName, Basis(s, i.ItemId), s.Sections.GetValueOrDefault(i.SectionId, ""), i.Finding?.Words() ?? "", i.Details, i.SettledOn is { } on ? Day(on) : "",
        })),
        ("要点", ["序号", "事项", "内容", "是否检查", "是否发现问题", "情况"], s => s.Points.Select((p, n) => new[]
        {
            $"{n + 1}", s.Inspection.Items.Find(i => i.ItemId == p.ItemId)?.ItemName ?? "", p.Text, YesNo(p.Checked), YesNo(p.Problem), p.Found + p.WhyNot,
        })),
        ("处理", ["序号", "问题", "决定", "文号", "日期"], s => s.Inspection.Handlings.Select((h, n) => new[] { $"{n + 1}", h.Violation, $"{h.Decision}", h.DocumentNo, Day(h.DecidedOn) })),
    ];

    public static readonly WordVocabulary Vocabulary = new(
        Values.Select(v => v.Name).ToHashSet(), Groups.ToDictionary(g => g.Group, g => (IReadOnlySet<string>)g.Fields.ToHashSet()));

    public static WordContent Of(DocumentSource source) => new(
        Values.ToDictionary(v => v.Name, v => v.Value(source)),
        Groups.ToDictionary(g => g.Group, g => (IReadOnlyList<IReadOnlyDictionary<string, string>>)
            [.. g.Rows(source).Select(row => g.Fields.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))]));

    private static string Basis(DocumentSource s, int itemId) => s.Items.GetValueOrDefault(itemId)?.LegalBasis ?? "";

    private static string Day(DateOnly? day) => day is { } on ? $"{on:yyyy年M月d日}" : NoDay;

    private static string YesNo(bool? answer) => answer switch { true => "是", false => "否", null => "" };
}
