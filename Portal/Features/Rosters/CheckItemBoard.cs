using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

public sealed record CheckItemRow(int Id, string Code, string Name, string Category, string Section, string ObjectKinds, string FrequencyText, DateOnly? RetiredOn);

public sealed record CheckItemDossier(int Id, int Version, CheckItemFacts Facts, string Section, DateOnly? RetiredOn, string RetiredWhy, IReadOnlyList<TrailRow> Trail);

/// <summary>随机抽查事项清单 (Art. 8): the items of all sections, and one item with its history; read by everybody signed in.</summary>
[Article(8)]
public sealed class CheckItemBoard(Desk desk)
{
    /// <param name="retired">Those no longer in use instead of those in use.</param>
    public Task<Outcome<Paged<CheckItemRow>>> List(Who who, string? search, int? section, bool retired, int page) => desk.Read<Paged<CheckItemRow>>(who, async work =>
    {
        var items = work.Db.CheckItems.Where(i => (i.RetiredOn != null) == retired);
        if (search?.Trim() is { Length: > 0 } text) items = items.Where(i => i.Name.Contains(text) || i.Code.Contains(text));
        if (section is not null) items = items.Where(i => i.SectionId == section);
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var found = await items.OrderBy(i => i.SectionId).ThenBy(i => i.Code).PageAsync(page);
        return new Paged<CheckItemRow>(
            [.. found.Rows.Select(i => new CheckItemRow(i.Id, i.Code, i.Name, i.Category, sections[i.SectionId], i.ObjectKinds, i.FrequencyText, i.RetiredOn))], found.Total);
    });

    public Task<Outcome<CheckItemDossier>> Entry(Who who, int id) => desk.Read<CheckItemDossier>(who, async work =>
    {
        if (await work.Db.CheckItems.SingleOrDefaultAsync(i => i.Id == id) is not { } item) return Work.Missing("抽查事项");
        var section = await work.Db.Sections.SingleAsync(s => s.Id == item.SectionId);
        return new CheckItemDossier(id, item.Version, item.Facts(), section.Name, item.RetiredOn, item.RetiredWhy, await RosterTrail.Of<CheckItem>(work, id));
    });
}
