using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>按日期查看名录 (Art. 10, 11, 24): what the rosters said at the end of a day, rewound by the trail.</summary>
/// <remarks>In memory: a roster of this office has hundreds of entries, and a look back is rare.</remarks>
internal static class RosterAsOf
{
    public static Refusal? RefusalFor(Work work, DateOnly? day) => day >= work.Today
        ? new Refusal($"只能查看今天以前的名录：{day:yyyy-MM-dd} 还没有结束。", 24)
        : null;

    /// <summary>The first moment that no longer belongs to the day; null for the present.</summary>
    public static DateTime? EndOf(DateOnly? day) => day is { } past ? OfficeClock.StartOf(past.AddDays(1)) : null;

    public static Task<List<Enterprise>> Enterprises(Work work, DateOnly day) => Rows(work, work.Db.Enterprises, e => e.Id, day);

    public static Task<List<Inspector>> Inspectors(Work work, DateOnly day) => Rows(work, work.Db.Inspectors, i => i.Id, day);

    public static async Task<List<Interest>> Interests(Work work, DateOnly day) =>
        [.. (await Rows(work, work.Db.Interests.IgnoreQueryFilters(), i => i.Id, day)).Where(i => i.WithdrawnOn is null)];

    public static Task<List<CivilWorks>> Works(Work work, DateOnly day) => Rows(work, work.Db.Works, w => w.Id, day);

    public static Task<List<CheckItem>> CheckItems(Work work, DateOnly day) => Rows(work, work.Db.CheckItems, i => i.Id, day);

    /// <summary>Sections bear the names of that day too.</summary>
    public static async Task<Dictionary<int, string>> Sections(Work work, DateOnly? day) => day is { } past
        ? (await Rows(work, work.Db.Sections, s => s.Id, past)).ToDictionary(s => s.Id, s => s.Name)
        : await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);

    private static async Task<List<T>> Rows<T>(Work work, IQueryable<T> present, Func<T, int> id, DateOnly day) where T : class
    {
        var end = EndOf(day);
        var since = await work.Db.Trail.Where(t => t.Subject == typeof(T).Name && t.At >= end).ToListAsync();
        return TrailRewind.Rewind(await present.ToListAsync(), id, since);
    }
}
