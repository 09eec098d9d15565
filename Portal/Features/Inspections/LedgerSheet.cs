using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Excel;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>检查台账工作表 (Art. 6, 18–22): one row for each inspection, every date, due date and lateness beside what proves it.</summary>
[Article(6, 18, 19, 20, 21, 22)]
internal static class LedgerSheet
{
    private static readonly (OutColumn Column, Func<LedgerRow, object?> Value)[] Columns =
    [
        Text("检查编号", 14, r => r.Inspection.No),
        Text("环节", 12, r => r.Stage.ToString()),
        Text("承办科室", 16, r => r.Section),
        Text("任务名称", 24, r => r.Inspection.TaskName),
        Text("检查对象", 32, r => r.Inspection.EnterpriseName),
        Text("统一社会信用代码", 22, r => r.Inspection.EnterpriseCode),
        Date("抽取日期", r => r.Inspection.DrawnOn),
        Text("检查组", 20, r => r.Team),
        Date("检查期限起", r => r.Inspection.FromOn),
        Date("检查期限止", r => r.Inspection.ToOn),
        Date("到场日期", r => r.Inspection.VisitOn),
        Text("各事项结果", 40, r => Lines(r.Inspection.Items.Where(i => i.Finding is not null).Select(i => $"{i.ItemName}：{i.Finding?.Words()}（{i.SettledOn:yyyy-MM-dd}）{i.Details}"))),
        Date("检查结束日期", r => r.Inspection.EndedOn),
        Due("报告到期日", DeadlineKind.检查报告),
        Date("报告完成日期", r => r.Inspection.ReportFinishedOn),
        Late("报告逾期（工作日）", DeadlineKind.检查报告),
        Text("报告签发人", 12, r => r.Inspection.ReportSignedBy),
        Text("反馈方式", 12, r => r.Inspection.Feedback?.Method.ToString()),
        Text("送达回证编号或邮寄单号", 24, r => r.Inspection.Feedback?.Reference),
        Date("反馈发出日期", r => r.Inspection.Feedback?.SentOn),
        Due("反馈到期日", DeadlineKind.结果反馈),
        Date("送达日期", r => r.Inspection.FeedbackReceivedOn),
        Late("反馈逾期（工作日）", DeadlineKind.结果反馈),
        Text("公示平台", 26, r => r.Inspection.Publication?.Platform),
        Text("公示编号或网址", 26, r => r.Inspection.Publication?.Reference),
        Due("公示到期日", DeadlineKind.结果公示),
        Date("公示日期", r => r.Inspection.PublishedOn),
        Late("公示逾期（工作日）", DeadlineKind.结果公示),
        Due("意见到期日", DeadlineKind.意见建议),
        Date("收到意见日期", r => r.Inspection.OpinionOn),
        Late("意见逾期（工作日）", DeadlineKind.意见建议),
        Text("意见建议", 30, r => r.Inspection.Opinion is { } o ? $"{o.Text}（{o.GivenBy}）" : Of(r, DeadlineKind.意见建议)?.State is DueState.已期满 ? "期满未提出" : null),
        Text("后续处理", 40, r => Lines(r.Inspection.Handlings.Select(h => $"{h.DecidedOn:yyyy-MM-dd} {h.Decision}，{h.DocumentNo}，{h.Violation}{(h.PublishedAt.Length > 0 ? $"，公示于{h.PublishedAt}" : "")}"))),
        Text("附件", 30, r => Lines(r.Files)),
        Text("日期更正", 30, r => Lines(r.Inspection.Corrections.Select(c => $"{c.Which}由 {c.From:yyyy-MM-dd} 更正为 {c.To:yyyy-MM-dd}：{c.Why}（{c.By}）"))),
        Date("取消日期", r => r.Inspection.CancelledOn),
        Text("取消原因", 24, r => r.Inspection.CancelledWhy),
    ];

    public static OutSheet Of(IEnumerable<LedgerRow> rows) =>
        new("检查台账", [.. Columns.Select(c => c.Column)], rows.Select(row => (IReadOnlyList<object?>)[.. Columns.Select(c => c.Value(row))]));

    private static (OutColumn, Func<LedgerRow, object?>) Text(string header, double width, Func<LedgerRow, string?> value) =>
        (new OutColumn(header, width), r => value(r) is { Length: > 0 } text ? text : null);

    private static (OutColumn, Func<LedgerRow, object?>) Date(string header, Func<LedgerRow, DateOnly?> value) =>
        (new OutColumn(header, 13, ColumnKind.Date), r => value(r));

    // A provisional due date says so, and is therefore text.
    private static (OutColumn, Func<LedgerRow, object?>) Due(string header, DeadlineKind kind) =>
        (new OutColumn(header, 18, ColumnKind.Date), r => Of(r, kind)?.Deadline.Due is { } due ? (due.Provisional ? due.ToString() : due.On) : null);

    private static (OutColumn, Func<LedgerRow, object?>) Late(string header, DeadlineKind kind) =>
        (new OutColumn(header, 18, ColumnKind.Number), r => Of(r, kind) is { DaysLate: > 0 and var days } ? days : null);

    private static DueView? Of(LedgerRow row, DeadlineKind kind) => row.Deadlines.FirstOrDefault(d => d.Kind == kind);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
