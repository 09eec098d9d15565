using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Office;
using Portal.Excel;
using Portal.Operations;

namespace Portal.Features.Leadership.Report;

/// <summary>领导报表的内容 (Art. 8, 25): what the workbook's template is filled with.</summary>
/// <param name="Values">Single figures and words, by the name that the template gives them.</param>
/// <param name="Tables">A table for each group of rows in the template.</param>
[Article(8, 25)]
internal sealed record ReportContent(IReadOnlyDictionary<string, object> Values, IReadOnlyList<OutSheet> Tables)
{
    /// <summary>How many tables there are to be gathered.</summary>
    public const int Steps = 7;

    /// <param name="gathered">Told as it goes on: how many tables.</param>
    public static async Task<ReportContent> Of(Work work, WorkCalendar calendar, ReportPeriod period, Action<int>? gathered = null)
    {
        var reading = new ReportReading(work, calendar, period, await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name));
        var values = new Dictionary<string, object>
        {
            ["期间"] = period.Name,
            ["截至"] = $"{period.To:yyyy-MM-dd}",
            ["年度"] = $"{period.To.Year}",
            ["制作"] = $"{work.Today:yyyy-MM-dd} {work.Actor.Name}",
        };
        Func<Task<OutSheet>>[] sheets =
        [
            () => OverviewTable.Of(reading, values), () => PlanTable.Of(reading), () => DrawTable.Of(reading), () => LedgerTable.Of(reading),
            () => DueTable.Of(reading, values), () => ProblemTable.Of(reading, values), () => RosterChangeTable.Of(reading, values),
        ];
        var tables = new List<OutSheet>();
        foreach (var sheet in sheets)
        {
            tables.Add(await sheet());
            gathered?.Invoke(tables.Count);
        }
        return new ReportContent(values, tables);
    }
}

/// <summary>What every table of the report is read from.</summary>
internal sealed record ReportReading(Work Work, WorkCalendar Calendar, ReportPeriod Period, Dictionary<int, string> Sections)
{
    public string Section(int id) => Sections.GetValueOrDefault(id, "");

    /// <summary>A date that had not come by the period's end is none yet.</summary>
    public DateOnly? By(DateOnly? on) => on <= Period.To ? on : null;

    public bool Within(DateOnly? on) => on >= Period.From && on <= Period.To;

    /// <summary>Null where there is nothing to be a part of.</summary>
    public static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    public static object Share(int part, int whole, string otherwise) => Share(part, whole) ?? (object)otherwise;
}
