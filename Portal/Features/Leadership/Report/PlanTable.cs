using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Plans;
using Portal.Excel;

namespace Portal.Features.Leadership.Report;

/// <summary>计划执行 (Art. 12, 13): every line of the year's plans, and what of it was drawn, inspected and published by the period's end.</summary>
/// <remarks>A combined draw counts for each line that it was made for, so that the lines may sum up to more than the sections.</remarks>
[Article(12, 13)]
internal static class PlanTable
{
    private static readonly OutColumn[] Columns =
    [
        new("科室", 16), new("任务名称", 30), new("抽查事项", 40), new("抽取方式", 10), new("检查时间", 14), Number("计划轮次"), Number("已抽轮次"), Number("轮次完成率"),
        .. Enum.GetNames<ProgressStep>().Select(Number), Number("公示率"),
    ];

    public static async Task<OutSheet> Of(ReportReading reading)
    {
        var (db, to) = (reading.Work.Db, reading.Period.To);
        var plans = await db.Plans.Where(p => p.Year == to.Year && p.SubmittedOn != null && p.Accepted == true && p.ReviewedOn <= to).OrderBy(p => p.SectionId)
            .Select(p => new { p.SectionId, Lines = p.Lines.OrderBy(l => l.No).ToList() }).ToListAsync();
        var items = await db.CheckItems.ToDictionaryAsync(i => i.Id, i => i.Name);
        var draws = YearProgress.Standing(reading.Work, new DateOnly(to.Year, 1, 1), to);
        var own = await draws.Where(d => !d.Joint).Select(d => new { Line = d.PlanLineId, Draw = d.Id, Whole = true }).ToListAsync();
        var joint = await db.CombinedLines.Where(l => draws.Any(d => d.Id == l.DrawId)).Select(l => new { Line = l.PlanLineId, Draw = l.DrawId, l.Whole }).ToListAsync();
        var made = own.Concat(joint).ToLookup(d => d.Line, d => (d.Draw, d.Whole));
        var counts = new List<Dictionary<int, int>>();
        foreach (var step in Enum.GetValues<ProgressStep>())
            counts.Add(await new LeadershipFilter(to, Step: step).In(db.Inspections).Where(i => i.DrawId != null).GroupBy(i => i.DrawId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        return new OutSheet("计划执行", Columns, plans.SelectMany(p => p.Lines.Select(line => Row(p.SectionId, line))));

        IReadOnlyList<object?> Row(int section, PlanLine line)
        {
            var rounds = made[line.Id].Count(d => d.Whole);
            var done = counts.ConvertAll(step => made[line.Id].Sum(d => step.GetValueOrDefault(d.Draw)));
            return
            [
                reading.Section(section), line.TaskName, string.Join('、', line.ItemIds.Select(id => items.GetValueOrDefault(id, ""))), line.Directed ? "定向" : "不定向",
                $"{line.FromMonth}—{line.ToMonth} 月", line.TimesPerYear, rounds, ReportReading.Share(rounds, line.TimesPerYear), .. done.Cast<object?>(), ReportReading.Share(done[^1], done[0]),
            ];
        }
    }

    private static OutColumn Number(string name) => new(name, 10, ColumnKind.Number);
}
