using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Excel;

namespace Portal.Features.Deadlines;

/// <summary>期限总表工作表 (Art. 12, 18, 19, 21, 23, 25).</summary>
[Article(12, 18, 19, 21, 23, 25)]
public static class DeadlineSheet
{
    private static readonly OutColumn[] Columns =
    [
        new("期限种类", 12), new("依据", 10), new("检查编号或年度", 18), new("检查对象或科室", 32), new("科室", 16), new("检查人员", 20), new("起算日期", 13, ColumnKind.Date),
        new("到期日", 18, ColumnKind.Date), new("状态", 20), new("逾期天数", 10, ColumnKind.Number), new("办结日期", 13, ColumnKind.Date), new("已上报", 8), new("逾期原因", 40), new("说明人", 12),
    ];

    public static OutSheet Of(IEnumerable<DeadlineRow> rows) => new("期限总表", Columns, rows.Select(Values));

    private static IReadOnlyList<object?> Values(DeadlineRow row)
    {
        var deadline = row.Due.Deadline;
        return
        [
            $"{deadline.Kind}", $"第{deadline.Kind.Article()}条", deadline.Subject.No, deadline.Subject.Name, row.Section, string.Join('、', row.Team), deadline.StartedOn,
            // A provisional due date says so, and is therefore text.
            deadline.Due.Provisional ? deadline.Due.ToString() : deadline.Due.On,
            row.Due.Words, row.Due.DaysLate > 0 ? row.Due.DaysLate : null, deadline.MetOn, row.Escalated ? "是" : null, row.Reason?.Reason, row.Reason?.GivenBy,
        ];
    }
}
