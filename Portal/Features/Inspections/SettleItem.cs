using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>确定单项结果 (Art. 5, 18): by the section that keeps the item; only where one section keeps them all, by the one that inspects too.</summary>
/// <remarks>Two inspectors enter findings of one visit on two phones: what must be unchanged is the item's result, not the whole dossier.</remarks>
[Article(5, 18), Verb("确定单项结果", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class SettleItem(Desk desk)
{
    /// <param name="seen">The item's result as the page read it.</param>
    public Task<Outcome> Run(Who who, int id, ItemResult seen, Finding finding, string details, DateOnly on) => desk.Write<SettleItem>(who, async work =>
    {
        if (await work.Db.Inspections.SingleOrDefaultAsync(i => i.Id == id) is not { } inspection) return Work.Missing("检查");
        var item = inspection.Items.Find(each => each.ItemId == seen.ItemId);
        if (work.Actor.RefusalForItem(inspection, item?.SectionId ?? 0) is { } refusal) return refusal;
        if (item is not null && item != seen) return Work.Stale;
        return inspection.Settle(seen.ItemId, finding, details, on, work.Today, work.Actor.Name);
    });
}
