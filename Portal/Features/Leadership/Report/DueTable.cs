using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Excel;
using Portal.Operations;

namespace Portal.Features.Leadership.Report;

/// <summary>期限 (Art. 12, 18, 19, 21, 23, 25): every deadline whose last day lay in the period, met or missed, with days late and reason.</summary>
[Article(12, 18, 19, 21, 23, 25)]
internal static class DueTable
{
    private static readonly OutColumn[] Columns =
    [
        new("科室", 16), new("期限种类", 12), new("依据", 10), new("检查编号或年度", 18), new("检查对象或科室", 32), new("起算日期", 12, ColumnKind.Date), new("到期日", 12, ColumnKind.Date),
        new("办结日期", 12, ColumnKind.Date), new("情况", 22), new("逾期天数", 10, ColumnKind.Number), new("逾期原因", 40), new("备注", 20),
    ];

    public static async Task<OutSheet> Of(ReportReading reading, Dictionary<string, object> values)
    {
        var due = await DueDeadlines.Between(reading.Work, reading.Calendar, reading.Period.From, reading.Period.To);
        var reasons = await reading.Work.Db.MissReasons.ToDictionaryAsync(r => (r.InspectionId, r.Kind), r => r.Reason);
        var kept = DeadlineRecord.Of(due, reading.Period.To);
        (values["到期期限"], values["按期办结"], values["逾期"]) = (kept.Due, kept.Met, kept.Missed);
        values["按期率"] = ReportReading.Share(kept.Met, kept.Met + kept.Missed, "—");
        return new OutSheet("期限", Columns, due.Select(d =>
        {
            var shown = DueView.Of(d, reading.Period.To, reading.Calendar);
            var reason = d.Kind.IsAnnual() ? null : reasons.GetValueOrDefault((d.Subject.Id, d.Kind));
            return (IReadOnlyList<object?>)
            [
                reading.Section(d.SectionId), $"{d.Kind}", $"第{d.Kind.Article()}条", d.Subject.No, d.Subject.Name, d.StartedOn, d.Due.On, reading.By(d.MetOn), shown.Words,
                shown.DaysLate > 0 ? shown.DaysLate : null, reason, d.Due.Provisional ? "按周末暂定" : d.Kind.ClosesByItself() ? "对象的权利，不计逾期" : null,
            ];
        }));
    }
}
