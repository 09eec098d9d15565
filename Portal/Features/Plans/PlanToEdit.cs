using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Plans;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <summary>待编制的计划 (Art. 12): how every operation on a plan takes it up.</summary>
internal static class PlanToEdit
{
    /// <returns>The plan as the page read it, for somebody who acts for its section.</returns>
    public static async Task<Outcome<AnnualPlan>> Take(Work work, int id, int version)
    {
        if (await work.Db.RevisedPlans.SingleOrDefaultAsync(p => p.Id == id) is not { } plan) return Work.Missing("计划");
        if (work.Actor.RefusalFor(plan.SectionId) is { } refusal) return refusal;
        return plan.Version == version ? plan : Work.Stale;
    }

    /// <summary>For what only the section's own head does (Art. 12): the coordinator reviews the others' and does not act for them.</summary>
    public static async Task<Outcome<AnnualPlan>> TakeAsHead(Work work, int id, int version, string what)
    {
        var taken = await Take(work, id, version);
        return taken.Succeeded && taken.Value.SectionId != work.Actor.SectionId
            ? new Refusal($"工程管理科审核各科室的计划，不代为{what}；请由该科室负责人办理。", 12, RefusedBecause.Section)
            : taken;
    }

    /// <summary>A changed line is a changed plan: its version rises, so that no one submits or reviews what they have not seen.</summary>
    public static Outcome Keep(Work work, AnnualPlan plan, Outcome outcome)
    {
        if (outcome.Succeeded) work.Db.Entry(plan).Property(p => p.Version).IsModified = true;
        return outcome;
    }

    /// <summary>已抽取的任务: lines from which a draw was ever frozen, abandoned ones included; their draws name them.</summary>
    public static async Task<HashSet<int>> Drawn(Work work, AnnualPlan plan) => [.. await DrawsOf(work, plan).Select(d => d.PlanLineId).ToListAsync(), .. await JointOf(work, plan).Select(l => l.PlanLineId).ToListAsync()];

    /// <summary>已冻结未揭晓的任务: their frame was made from the lines as they are.</summary>
    public static async Task<HashSet<int>> Frozen(Work work, AnnualPlan plan) =>
    [
        .. await DrawsOf(work, plan).Where(d => d.RecusalId == null && d.RevealedAt == null && d.AbandonedAt == null).Select(d => d.PlanLineId).ToListAsync(),
        .. await JointOf(work, plan).Where(l => l.Draw.RevealedAt == null && l.Draw.AbandonedAt == null).Select(l => l.PlanLineId).ToListAsync(),
    ];

    private static IQueryable<DrawRound> DrawsOf(Work work, AnnualPlan plan)
    {
        var ids = plan.Lines.Select(l => l.Id).ToList();
        return work.Db.Draws.Where(d => ids.Contains(d.PlanLineId));
    }

    private static IQueryable<CombinedLine> JointOf(Work work, AnnualPlan plan)
    {
        var ids = plan.Lines.Select(l => l.Id).ToList();
        return work.Db.CombinedLines.Where(l => ids.Contains(l.PlanLineId));
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
