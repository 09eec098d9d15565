using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;

namespace Portal.Features.Leadership.Pictures;

/// <summary>发现问题 (Art. 18, 22): the year's results by item, and its inspected enterprises by district, with how many of them a problem was found.</summary>
[Article(18, 22)]
internal static class FindingPictures
{
    private static readonly string[] Columns = ["已查", "发现问题"];

    public static PictureSource ByItem(PictureReading reading)
    {
        var (names, entries) = (new Dictionary<string, string>(), new List<PictureEntry>());
        foreach (var inspection in reading.Inspections)
        {
            foreach (var item in reading.Settled(inspection))
            {
                var key = $"{item.ItemId}";
                names[key] = item.ItemName;
                Add(entries, key, PictureReading.Listed(inspection, item.Finding!.Value.Words(), item.SettledOn), item.Finding.Value.IsProblem());
            }
        }
        return new(PictureKind.事项, "发现问题，按抽查事项", "已作出结论的事项", "抽查事项", Columns, 1, 0, true, [.. names.Select(n => (n.Key, n.Value))], entries);
    }

    public static async Task<PictureSource> ByDistrict(PictureReading reading)
    {
        var inspected = reading.Inspections.Where(i => i.VisitOn <= reading.Day).ToList();
        var ids = inspected.Select(i => i.EnterpriseId).Distinct().ToList();
        var districts = await reading.Work.Db.Enterprises.Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.District }).ToDictionaryAsync(e => e.Id, e => e.District);
        var entries = new List<PictureEntry>();
        foreach (var inspection in inspected)
        {
            var problems = reading.Settled(inspection).Where(item => item.Finding!.Value.IsProblem()).ToList();
            Add(entries, districts.GetValueOrDefault(inspection.EnterpriseId, ""), PictureReading.Listed(inspection, problems.Count == 0 ? "没有发现问题" : $"发现问题 {problems.Count} 项", inspection.VisitOn), problems.Count > 0);
        }
        return new(PictureKind.区县, "发现问题，按区县", "已到场的检查，按单位所在区县", "区县", Columns, 1, 0, true,
            [.. entries.Select(e => e.Key).Distinct().Order(StringComparer.Ordinal).Select(key => (key, CoveragePicture.Named(key)))], entries);
    }

    private static void Add(List<PictureEntry> entries, string key, ListedRow row, bool problem)
    {
        entries.Add(new(key, 0, row));
        if (problem) entries.Add(new(key, 1, row));
    }
}
