using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Inspections;
using Portal.Domain.Plans;
using Portal.Features.Inspections;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <summary>An item of a scheme, with its basis and the section that answers for it.</summary>
public sealed record SchemeItem(int Id, string Name, string LegalBasis, string Section);

/// <param name="Visits">Who is inspected by whom; the draw's inspections that were not cancelled.</param>
/// <param name="FirstVisit">From that day on the scheme is fixed.</param>
public sealed record SchemeView(DrawRound Draw, string Section, Scheme Scheme, IReadOnlyList<SchemeItem> Items, IReadOnlyList<Inspection> Visits, DateOnly? FirstVisit);

/// <summary>检查方案 (Art. 14): process, checklist and period of one draw's inspections; everybody signed in may read it.</summary>
[Article(14)]
public sealed class SchemeBoard(Desk desk)
{
    public Task<Outcome<SchemeView>> Scheme(Who who, int drawId) => desk.Read<SchemeView>(who, async work =>
    {
        if (await work.Db.Draws.SingleOrDefaultAsync(d => d.Id == drawId) is not { } draw) return Work.Missing("抽取");
        var all = await work.Db.Inspections.Where(i => i.DrawId == drawId).OrderBy(i => i.Id).ToListAsync();
        if (all.Count == 0) return new Refusal("抽取揭晓后才有检查方案。", 14);
        var ids = all.SelectMany(i => i.Items).Select(i => i.ItemId).Distinct().ToList();
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var items = await work.Db.CheckItems.Where(i => ids.Contains(i.Id)).OrderBy(i => i.Code).ToListAsync();
        var scheme = await work.Db.Schemes.SingleOrDefaultAsync(s => s.DrawId == drawId) ?? Domain.Plans.Scheme.For(drawId, await Checklists.Of(work, ids));
        return new SchemeView(
            draw, sections[draw.SectionId], scheme, [.. items.Select(i => new SchemeItem(i.Id, i.Name, i.LegalBasis, sections.GetValueOrDefault(i.SectionId, "")))],
            [.. all.Where(i => i.CancelledOn is null)], all.Min(i => i.VisitOn));
    });
}
