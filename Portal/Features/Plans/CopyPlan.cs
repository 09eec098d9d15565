using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Plans;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <summary>沿用上年计划 (Art. 12, 13): the lines of last year's accepted plan as the draft of this year's; what no longer works is named before it is submitted.</summary>
[Article(12, 13), Verb("沿用上年计划", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class CopyPlan(Desk desk)
{
    /// <param name="year">This year or the next; the plan of the year before is copied into it.</param>
    public Task<Outcome<int>> Run(Who who, int sectionId, int year) => desk.Write<CopyPlan, int>(who, async work =>
    {
        if (work.Actor.RefusalFor(sectionId) is { } refusal) return refusal;
        if (year < work.Today.Year || year > work.Today.Year + 1) return new Refusal($"只能编制 {work.Today.Year} 或 {work.Today.Year + 1} 年度的计划。", 12);
        var before = await work.Db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.SectionId == sectionId && p.Year == year - 1);
        if (before is not { Stage: PlanStage.已生效 }) return new Refusal($"该科室没有已生效的 {year - 1} 年度计划可以沿用。", 12);
        var plan = await work.Db.Plans.SingleOrDefaultAsync(p => p.SectionId == sectionId && p.Year == year);
        if (plan is { Lines.Count: > 0 }) return new Refusal($"该科室的 {year} 年度计划已有任务，不能再整体沿用。", 12);
        if (plan is null) work.Db.Plans.Add(plan = new AnnualPlan(sectionId, year));
        foreach (var line in before.Lines.OrderBy(l => l.No))
            if (plan.AddLine(line.Facts()).Refusal is { } fault) return fault;
        work.Db.Entry(plan).Property(p => p.Version).IsModified = plan.Id > 0;
        await work.Db.SaveChangesAsync();
        return plan.Id;
    });
}
