using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Excel;

namespace Portal.Features.Leadership.Report;

/// <summary>问题与处理 (Art. 18, 22): inspections with a problem found or handled within the period, or one that still waits for its decision at its end.</summary>
[Article(18, 22)]
internal static class ProblemTable
{
    private static readonly OutColumn[] Columns =
    [
        new("检查编号", 14), new("科室", 16), new("检查对象", 32), new("统一社会信用代码", 22), new("发现的问题", 48), new("问题事项", 10, ColumnKind.Number), new("最近确定日期", 12, ColumnKind.Date),
        new("处理情况", 48), new("处理决定", 10, ColumnKind.Number), new("待处理", 10, ColumnKind.Number),
    ];

    public static async Task<OutSheet> Of(ReportReading reading, Dictionary<string, object> values)
    {
        var to = reading.Period.To;
        // What was found and decided lies in lists of the dossier; the year before may still wait for its decisions.
        var since = new DateOnly(to.Year - 1, 1, 1);
        var visited = await reading.Work.Db.Inspections.Where(i => i.VisitOn >= since && i.VisitOn <= to && (i.CancelledOn == null || i.CancelledOn > to)).OrderBy(i => i.Id).ToListAsync();
        var rows = visited.Select(i => (Inspection: i,
                Problems: i.Items.Where(item => item.SettledOn <= to && item.Finding?.IsProblem() is true).ToList(),
                Handlings: i.Handlings.Where(h => h.DecidedOn <= to).ToList()))
            .Select(r => (r.Inspection, r.Problems, r.Handlings, Waiting: Math.Max(0, r.Problems.Count(p => p.Finding?.AsksForHandling() is true) - r.Handlings.Count)))
            .Where(r => r.Problems.Exists(p => reading.Within(p.SettledOn)) || r.Handlings.Exists(h => reading.Within(h.DecidedOn)) || r.Waiting > 0).ToList();
        values["发现问题家次"] = rows.Count(r => r.Problems.Exists(p => reading.Within(p.SettledOn)));
        values["处理决定"] = rows.Sum(r => r.Handlings.Count(h => reading.Within(h.DecidedOn)));
        values["待处理"] = rows.Sum(r => r.Waiting);
        return new OutSheet("问题与处理", Columns, rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Inspection.No, reading.Section(r.Inspection.SectionId), r.Inspection.EnterpriseName, r.Inspection.EnterpriseCode,
            string.Join('\n', r.Problems.Select(p => $"{p.ItemName}：{p.Finding?.Words()}{(p.Details.Length > 0 ? $"。{p.Details}" : "")}")), r.Problems.Count, r.Problems.Max(p => p.SettledOn),
            string.Join('\n', r.Handlings.Select(h => $"{h.DecidedOn:yyyy-MM-dd} {h.Decision}{(h.DocumentNo.Length > 0 ? $"（{h.DocumentNo}）" : "")}：{h.Violation}{(h.PublishedAt.Length > 0 ? $"；公示于{h.PublishedAt}" : "")}")),
            r.Handlings.Count, r.Waiting,
        ]));
    }
}
