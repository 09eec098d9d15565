using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

public sealed record CheckItemRow(int Id, string Code, string Name, string Category, CheckItemDegree Degree, string Section, string ObjectKinds, string FrequencyText, DateOnly? RetiredOn);

public sealed record CheckItemDossier(
    int Id, int Version, CheckItemFacts Facts, string Section, int Edition, DateOnly? RetiredOn, string RetiredWhy, IReadOnlyList<TrailRow> Trail);

/// <summary>汇编清单 (Art. 8): every section's items in use on a day.</summary>
public sealed record CompiledItems(DateOnly Day, IReadOnlyList<CheckItemEntry> Entries);

/// <summary>随机抽查事项清单 (Art. 8): the items of all sections, and one item with its history; read by everybody signed in.</summary>
[Article(8)]
public sealed class CheckItemBoard(Desk desk)
{
    public Task<Outcome<Paged<CheckItemRow>>> List(Who who, CheckItemFilter filter, int page) => desk.Read<Paged<CheckItemRow>>(who, async work =>
    {
        if (RosterAsOf.RefusalFor(work, filter.AsOf) is { } refusal) return refusal;
        var sections = await RosterAsOf.Sections(work, filter.AsOf);
        var found = filter.AsOf is { } day ? (await Past(work, filter, day)).Page(page) : await Present(work, filter).PageAsync(page);
        return found.Select(i => new CheckItemRow(i.Id, i.Code, i.Name, i.Category, i.Degree, sections[i.SectionId], i.ObjectKinds, i.FrequencyText, i.RetiredOn));
    });

    /// <summary>All that a filter finds, for the exported workbook.</summary>
    public Task<Outcome<List<CheckItemEntry>>> Export(Who who, CheckItemFilter filter) => desk.Read<List<CheckItemEntry>>(who, async work =>
        RosterAsOf.RefusalFor(work, filter.AsOf) is { } refusal ? refusal : await Entries(work, filter));

    /// <param name="asOf">The past day at whose end the list is compiled; null for the present.</param>
    public Task<Outcome<CompiledItems>> Compiled(Who who, DateOnly? asOf) => desk.Read<CompiledItems>(who, async work =>
        RosterAsOf.RefusalFor(work, asOf) is { } refusal ? refusal : new CompiledItems(asOf ?? work.Today, await Entries(work, new(AsOf: asOf))));

    private static async Task<List<CheckItemEntry>> Entries(Work work, CheckItemFilter filter)
    {
        var sections = await RosterAsOf.Sections(work, filter.AsOf);
        var found = filter.AsOf is { } day ? await Past(work, filter, day) : await Present(work, filter).ToListAsync();
        return found.ConvertAll(i => new CheckItemEntry(i.Facts(), sections[i.SectionId]));
    }

    /// <param name="asOf">The past day at whose end the entry is shown; null for the present.</param>
    public Task<Outcome<CheckItemDossier>> Entry(Who who, int id, DateOnly? asOf = null) => desk.Read<CheckItemDossier>(who, async work =>
    {
        if (RosterAsOf.RefusalFor(work, asOf) is { } refusal) return refusal;
        if (await work.Db.CheckItems.SingleOrDefaultAsync(i => i.Id == id) is not { } item) return Work.Missing("抽查事项");
        if (asOf is { } day)
        {
            if ((await RosterAsOf.CheckItems(work, day)).Find(i => i.Id == id) is not { } past) return new Refusal($"{day:yyyy-MM-dd} 当日结束时，该事项还没有列入清单。", 8);
            item = past;
        }
        var sections = await RosterAsOf.Sections(work, asOf);
        return new CheckItemDossier(
            id, item.Version, item.Facts(), sections[item.SectionId], item.Edition, item.RetiredOn, item.RetiredWhy, await RosterTrail.Of<CheckItem>(work, id, RosterAsOf.EndOf(asOf)));
    });

    private static IQueryable<CheckItem> Present(Work work, CheckItemFilter filter) => filter.Of(work.Db.CheckItems).OrderBy(i => i.SectionId).ThenBy(i => i.Code);

    private static async Task<List<CheckItem>> Past(Work work, CheckItemFilter filter, DateOnly day) =>
        [.. filter.Of((await RosterAsOf.CheckItems(work, day)).AsQueryable()).OrderBy(i => i.SectionId).ThenBy(i => i.Code, StringComparer.Ordinal)];
}
