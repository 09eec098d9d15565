using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Plans;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <summary>待编制的计划 (Art. 12): how every operation on a plan takes it up.</summary>
internal static class PlanToEdit
{
    /// <returns>The plan as the page read it, for somebody who acts for its section.</returns>
    public static async Task<Outcome<AnnualPlan>> Take(Work work, int id, int version)
    {
        if (await work.Db.Plans.SingleOrDefaultAsync(p => p.Id == id) is not { } plan) return Work.Missing("计划");
        if (work.Actor.RefusalFor(plan.SectionId) is { } refusal) return refusal;
        return plan.Version == version ? plan : Work.Stale;
    }

    /// <summary>A changed line is a changed plan: its version rises, so that no one submits or reviews what they have not seen.</summary>
    public static Outcome Keep(Work work, AnnualPlan plan, Outcome outcome)
    {
        if (outcome.Succeeded) work.Db.Entry(plan).Property(p => p.Version).IsModified = true;
        return outcome;
    }

    /// <summary>Every item of the line stands in a section's list of random-inspection items (Art. 8).</summary>
    public static async Task<Refusal?> RefusalForItems(Work work, string taskName, IReadOnlyList<int> itemIds)
    {
        var items = await work.Db.CheckItems.AsNoTracking().Where(i => itemIds.Contains(i.Id)).Select(i => new { i.Name, i.RetiredOn }).ToListAsync();
        if (items.Count < itemIds.Distinct().Count()) return new($"任务“{taskName}”所选的抽查事项已不在事项清单中，请重新选择。", 8);
        return items.FirstOrDefault(i => i.RetiredOn is not null) is { } retired
            ? new($"任务“{taskName}”的抽查事项“{retired.Name}”已于 {retired.RetiredOn:yyyy-MM-dd} 停用，请改选。", 8)
            : null;
    }
}
