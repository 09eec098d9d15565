using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

public sealed record CheckItemRow(int Id, string Code, string Name, string Category, string Section, string ObjectKinds, string FrequencyText, DateOnly? RetiredOn);

public sealed record CheckItemDossier(
    int Id, int Version, CheckItemFacts Facts, string Section, int Edition, DateOnly? RetiredOn, string RetiredWhy, IReadOnlyList<TrailRow> Trail);

/// <summary>随机抽查事项清单 (Art. 8): the items of all sections, and one item with its history; read by everybody signed in.</summary>
[Article(8)]
public sealed class CheckItemBoard(Desk desk)
{
    public Task<Outcome<Paged<CheckItemRow>>> List(Who who, CheckItemFilter filter, int page) => desk.Read<Paged<CheckItemRow>>(who, async work =>
    {
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var found = await Ordered(work, filter).PageAsync(page);
        return new Paged<CheckItemRow>(
            [.. found.Rows.Select(i => new CheckItemRow(i.Id, i.Code, i.Name, i.Category, sections[i.SectionId], i.ObjectKinds, i.FrequencyText, i.RetiredOn))], found.Total);
    });

    /// <summary>All that a filter finds, for the exported workbook.</summary>
    public Task<Outcome<List<CheckItemEntry>>> Export(Who who, CheckItemFilter filter) => desk.Read<List<CheckItemEntry>>(who, async work =>
    {
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        return (await Ordered(work, filter).ToListAsync()).ConvertAll(i => new CheckItemEntry(i.Facts(), sections[i.SectionId]));
    });

    public Task<Outcome<CheckItemDossier>> Entry(Who who, int id) => desk.Read<CheckItemDossier>(who, async work =>
    {
        if (await work.Db.CheckItems.SingleOrDefaultAsync(i => i.Id == id) is not { } item) return Work.Missing("抽查事项");
        var section = await work.Db.Sections.SingleAsync(s => s.Id == item.SectionId);
        return new CheckItemDossier(id, item.Version, item.Facts(), section.Name, item.Edition, item.RetiredOn, item.RetiredWhy, await RosterTrail.Of<CheckItem>(work, id));
    });

    private static IQueryable<CheckItem> Ordered(Work work, CheckItemFilter filter) => filter.Of(work.Db.CheckItems).OrderBy(i => i.SectionId).ThenBy(i => i.Code);
}
