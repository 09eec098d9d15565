using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Excel;

namespace Portal.Features.Leadership.Report;

/// <summary>总览 (Art. 8): by section the year up to the period's end, as 领导总览 shows it, and what happened within the period.</summary>
[Article(8)]
internal static class OverviewTable
{
    private static readonly string[] Within = ["本期抽取", "本期到场", "本期出报告", "本期送达", "本期公示"];

    private static readonly OutColumn[] Columns =
    [
        new("科室", 18), Number("计划轮次"), Number("已抽轮次"), Number("轮次完成率"),
        .. Enum.GetNames<ProgressStep>().Select(Number), Number("公示率"), .. Within.Select(Number),
    ];

    public static async Task<OutSheet> Of(ReportReading reading, Dictionary<string, object> values)
    {
        var year = (await YearProgress.Of(reading.Work, reading.Period.To)).ToDictionary(r => r.SectionId);
        var within = await InPeriod(reading);
        var rows = reading.Sections.Keys.Order().Where(id => year.ContainsKey(id) || within.ContainsKey(id))
            .Select(id => (Year: year.GetValueOrDefault(id) ?? new ProgressRow(id, reading.Section(id), 0, 0, [0, 0, 0, 0, 0]), Within: within.GetValueOrDefault(id) ?? [0, 0, 0, 0, 0])).ToList();
        Sum("计划轮次", r => r.Year.Planned);
        Sum("已抽轮次", r => r.Year.Rounds);
        foreach (var step in Enum.GetValues<ProgressStep>()) Sum($"{step}", r => r.Year.Counts[(int)step]);
        foreach (var (name, at) in Within.Select((name, at) => (name, at))) Sum(name, r => r.Within[at]);
        values["合计轮次完成率"] = ReportReading.Share((int)values["合计已抽轮次"], (int)values["合计计划轮次"], "—");
        values["合计公示率"] = ReportReading.Share((int)values["合计已公示"], (int)values["合计已抽取"], "—");
        return new OutSheet("总览", Columns, rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Year.Section, r.Year.Planned, r.Year.Rounds, ReportReading.Share(r.Year.Rounds, r.Year.Planned),
            .. r.Year.Counts.Cast<object?>(), ReportReading.Share(r.Year.Counts[^1], r.Year.Counts[0]), .. r.Within.Cast<object?>(),
        ]));

        void Sum(string name, Func<(ProgressRow Year, int[] Within), int> figure) => values[$"合计{name}"] = rows.Sum(figure);
    }

    // By the date of each fact, whenever the inspection was drawn; targeted inspections (Art. 9) are inspections too.
    private static async Task<Dictionary<int, int[]>> InPeriod(ReportReading reading)
    {
        var (from, to) = (reading.Period.From, reading.Period.To);
        var live = reading.Work.Db.Inspections.Where(i => i.CancelledOn == null || i.CancelledOn > to);
        IQueryable<Inspection>[] facts =
        [
            live.Where(i => i.DrawnOn >= from && i.DrawnOn <= to), live.Where(i => i.VisitOn >= from && i.VisitOn <= to),
            live.Where(i => i.ReportFinishedOn >= from && i.ReportFinishedOn <= to), live.Where(i => i.FeedbackReceivedOn >= from && i.FeedbackReceivedOn <= to),
            live.Where(i => i.PublishedOn >= from && i.PublishedOn <= to),
        ];
        var counts = new Dictionary<int, int[]>();
        foreach (var (fact, at) in facts.Select((fact, at) => (fact, at)))
            foreach (var section in await fact.GroupBy(i => i.SectionId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync())
                (counts.TryGetValue(section.Key, out var known) ? known : counts[section.Key] = new int[facts.Length])[at] = section.Count;
        return counts;
    }

    private static OutColumn Number(string name) => new(name, 10, ColumnKind.Number);
}
