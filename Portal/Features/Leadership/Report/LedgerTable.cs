using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Excel;

namespace Portal.Features.Leadership.Report;

/// <summary>检查台账 (Art. 6, 18–21): the inspections that were drawn or moved on within the period, as they stood at its end.</summary>
[Article(6, 18, 19, 20, 21)]
internal static class LedgerTable
{
    private static readonly OutColumn[] Columns =
    [
        new("检查编号", 14), new("科室", 16), new("任务名称", 24), new("检查对象", 32), new("统一社会信用代码", 22), Day("抽取日期"), new("检查组", 20), Day("到场日期"),
        new("检查结论", 40), Day("检查结束日期"), Day("报告完成日期"), Day("送达日期"), Day("公示日期"), Day("收到意见日期"), new("环节", 12), new("下一期限", 12), Day("下一到期日"),
    ];

    public static async Task<OutSheet> Of(ReportReading reading)
    {
        var (from, to) = (reading.Period.From, reading.Period.To);
        var moved = await reading.Work.Db.Inspections.Where(i =>
            (i.DrawnOn >= from && i.DrawnOn <= to) || (i.VisitOn >= from && i.VisitOn <= to) || (i.EndedOn >= from && i.EndedOn <= to)
            || (i.ReportFinishedOn >= from && i.ReportFinishedOn <= to) || (i.FeedbackReceivedOn >= from && i.FeedbackReceivedOn <= to)
            || (i.PublishedOn >= from && i.PublishedOn <= to) || (i.OpinionOn >= from && i.OpinionOn <= to) || (i.CancelledOn >= from && i.CancelledOn <= to))
            .OrderBy(i => i.Id).ToListAsync();
        return new OutSheet("检查台账", Columns, moved.Select(i => Row(reading, i)));
    }

    private static IReadOnlyList<object?> Row(ReportReading reading, Inspection i)
    {
        var to = reading.Period.To;
        var deadlines = DeadlineRules.For(i.Dates().AsOf(to), reading.Calendar);
        var stage = i.StageOn(to, deadlines.FirstOrDefault(d => d.Kind == DeadlineKind.意见建议)?.Due.On);
        var next = stage == Stage.已取消 ? null : deadlines.Where(d => d.IsOpen(to)).MinBy(d => d.Due.On);
        var settled = i.Items.Where(item => item.Finding is not null && item.SettledOn <= to);
        return
        [
            i.No, reading.Section(i.SectionId), i.TaskName, i.EnterpriseName, i.EnterpriseCode, i.DrawnOn, string.Join('、', i.Members.Select(m => m.Name)), reading.By(i.VisitOn),
            string.Join('\n', settled.Select(item => $"{item.ItemName}：{item.Finding?.Words()}")), reading.By(i.EndedOn), reading.By(i.ReportFinishedOn),
            reading.By(i.FeedbackReceivedOn), reading.By(i.PublishedOn), reading.By(i.OpinionOn), $"{stage}", next is null ? null : $"{next.Kind}", next?.Due.On,
        ];
    }

    private static OutColumn Day(string name) => new(name, 12, ColumnKind.Date);
}
