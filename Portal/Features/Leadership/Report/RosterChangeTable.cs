using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Excel;
using Portal.Features.Rosters;
using Portal.Identity;

namespace Portal.Features.Leadership.Report;

/// <summary>名录变动 (Art. 8, 10, 11): what was entered, changed and taken off the rosters within the period, as the trail has it.</summary>
/// <remarks>The workbook goes by mail: of works (classified), telephones and declared interests nothing is in it but that an entry was changed.</remarks>
[Article(8, 10, 11)]
internal static class RosterChangeTable
{
    /// <summary>A first import brings thousands of rows; the newest are listed, all are counted.</summary>
    public const int MostListed = 5000;

    private static readonly Dictionary<string, string> Kinds = new() { [nameof(Enterprise)] = "检查企业", [nameof(Inspector)] = "检查人员", [nameof(CheckItem)] = "抽查事项" };
    private static readonly HashSet<string> Withheld = ["人防工程数量（处）", "人防工程面积（㎡）", "联系电话", "备注"];

    private static readonly OutColumn[] Columns =
        [new("时间", 12, ColumnKind.Date), new("名录", 12), new("名称", 36), new("编号或代码", 22), new("变动", 10), new("内容", 60), new("办理事项", 20), new("办理人", 12)];

    public static async Task<OutSheet> Of(ReportReading reading, Dictionary<string, object> values)
    {
        var (db, from, until) = (reading.Work.Db, OfficeClock.StartOf(reading.Period.From), OfficeClock.StartOf(reading.Period.To.AddDays(1)));
        var subjects = Kinds.Keys.ToList();
        var changes = db.Trail.Where(t => subjects.Contains(t.Subject) && t.At >= from && t.At < until);
        var total = await changes.CountAsync();
        var entries = await changes.OrderByDescending(t => t.Id).Take(MostListed).ToListAsync();
        entries.Reverse();
        values["名录变动条数"] = total;
        values["名录变动说明"] = total > entries.Count ? $"本期共 {total} 条变动，列出最近的 {entries.Count} 条。" : "按办理留痕汇总；工程、电话和备注的内容不列入报表。";
        var names = await Names(reading, entries);
        var rows = await RosterTrail.Said(reading.Work, entries);
        return new OutSheet("名录变动", Columns, entries.Zip(rows, (entry, row) =>
        {
            var (name, code) = names.GetValueOrDefault((entry.Subject, entry.SubjectId));
            return (IReadOnlyList<object?>)[OfficeClock.DayOf(entry.At), Kinds[entry.Subject], name, code, Kind(entry), Words(entry, row), entry.Verb, entry.PersonName];
        }));
    }

    private static string Kind(TrailEntry entry) =>
        entry.Before is null ? "新增"
        : entry.After?.Contains("\"RetiredOn\":\"", StringComparison.Ordinal) is true ? "移出"
        : entry.After?.Contains("\"RetiredOn\":null", StringComparison.Ordinal) is true ? "恢复"
        : entry.After is null ? "撤销" : "变更";

    // Of a new entry its name says enough.
    private static string Words(TrailEntry entry, TrailRow row) => entry.Before is null ? ""
        : string.Join('\n', row.Changes.Select(c => Withheld.Contains(c.Field) ? $"{c.Field}有变动" : $"{c.Field}：{Said(c.Before)} → {Said(c.After)}"));

    private static string Said(string text) => text.Length == 0 ? "（空）" : text;

    private static async Task<Dictionary<(string, int), (string Name, string Code)>> Names(ReportReading reading, List<TrailEntry> entries)
    {
        var db = reading.Work.Db;
        var (enterprises, inspectors, items) = (Ids(nameof(Enterprise)), Ids(nameof(Inspector)), Ids(nameof(CheckItem)));
        var names = new Dictionary<(string, int), (string, string)>();
        foreach (var e in await db.Enterprises.Where(e => enterprises.Contains(e.Id)).Select(e => new { e.Id, e.Name, e.Code }).ToListAsync()) names[(nameof(Enterprise), e.Id)] = (e.Name, e.Code);
        foreach (var i in await db.Inspectors.Where(i => inspectors.Contains(i.Id)).Select(i => new { i.Id, i.Name, i.Certificate }).ToListAsync()) names[(nameof(Inspector), i.Id)] = (i.Name, i.Certificate);
        foreach (var i in await db.CheckItems.Where(i => items.Contains(i.Id)).Select(i => new { i.Id, i.Name, i.Code }).ToListAsync()) names[(nameof(CheckItem), i.Id)] = (i.Name, i.Code);
        return names;

        List<int> Ids(string subject) => [.. entries.Where(e => e.Subject == subject).Select(e => e.SubjectId).Distinct()];
    }
}
