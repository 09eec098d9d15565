using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Features.Rosters;
using Portal.Operations;

namespace Portal.Features.Leadership.Pictures;

/// <summary>名录三年覆盖 (Art. 11, 13): of the enterprises on the roster that exist, by district, how many were drawn in the three years up to a day.</summary>
/// <remarks>Counted and paged by the database, since a roster may be long; of a past day the roster is rewound in memory, as its own pages do.</remarks>
[Article(11, 13)]
internal static class CoveragePicture
{
    public const int Years = 3;
    private static readonly string[] Columns = ["存续", "抽到", "未抽到"];

    public static async Task<PictureView> View(PictureReading reading)
    {
        var (all, drawn) = await Counts(reading);
        var rows = all.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => new PictureRow(d.Key, Named(d.Key), [d.Value, drawn.GetValueOrDefault(d.Key), d.Value - drawn.GetValueOrDefault(d.Key)])).ToList();
        var (living, seen) = (all.Values.Sum(), drawn.Values.Sum());
        var note = $"{reading.Day.AddYears(-Years).AddDays(1):yyyy-MM-dd} 起抽到 {seen} 家，共 {living} 家{(living == 0 ? "" : $"，{100.0 * seen / living:0.0}%")}";
        return new(PictureKind.覆盖, "名录三年覆盖", note, "区县", Columns, 1, 0, rows);
    }

    public static async Task<Paged<ListedRow>> Behind(PictureReading reading, string district, int column, int page)
    {
        var drawn = Drawn(reading);
        if (reading.Day < reading.Work.Today)
        {
            var ids = (await drawn.Distinct().ToListAsync()).ToHashSet();
            return (await Past(reading)).Where(e => e.District == district && (column == 0 || ids.Contains(e.Id) == (column == 1))).OrderBy(e => e.Name, StringComparer.Ordinal).Select(e => Row(e.Id, e.Name, e.Code)).ToList().Page(page);
        }
        var living = Living(reading).Where(e => e.District == district);
        if (column == 1) living = living.Where(e => drawn.Contains(e.Id));
        if (column == 2) living = living.Where(e => !drawn.Contains(e.Id));
        return (await living.OrderBy(e => e.Name).Select(e => new { e.Id, e.Name, e.Code }).PageAsync(page)).Select(e => Row(e.Id, e.Name, e.Code));
    }

    public static string Named(string district) => district.Length == 0 ? "（未填区县）" : district;

    private static async Task<(Dictionary<string, int> All, Dictionary<string, int> Drawn)> Counts(PictureReading reading)
    {
        var drawn = Drawn(reading);
        if (reading.Day < reading.Work.Today)
        {
            var (past, ids) = (await Past(reading), (await drawn.Distinct().ToListAsync()).ToHashSet());
            return (past.CountBy(e => e.District).ToDictionary(), past.Where(e => ids.Contains(e.Id)).CountBy(e => e.District).ToDictionary());
        }
        var living = Living(reading);
        return (await By(living), await By(living.Where(e => drawn.Contains(e.Id))));
    }

    private static Task<Dictionary<string, int>> By(IQueryable<Enterprise> enterprises) =>
        enterprises.GroupBy(e => e.District).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);

    private static IQueryable<Enterprise> Living(PictureReading reading) => reading.Work.Db.Enterprises.Where(e => e.RetiredOn == null && e.State == ExistenceState.存续);

    private static async Task<List<Enterprise>> Past(PictureReading reading) =>
        [.. (await RosterAsOf.Enterprises(reading.Work, reading.Day)).Where(e => e.RetiredOn is null && e.State == ExistenceState.存续)];

    private static IQueryable<int> Drawn(PictureReading reading)
    {
        var (since, day) = (reading.Day.AddYears(-Years), reading.Day);
        return reading.Work.Db.Inspections.Where(i => i.DrawnOn > since && i.DrawnOn <= day && (i.CancelledOn == null || i.CancelledOn > day)).Select(i => i.EnterpriseId);
    }

    private static ListedRow Row(int id, string name, string code) => new(PortalRoutes.EnterpriseAt(id), name, code, null);
}
