using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Plans;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <summary>编制年度计划 (Art. 12): one plan for each section and year.</summary>
[Article(12), Verb("编制年度计划", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class DraftPlan(Desk desk)
{
    /// <param name="year">This year or the next.</param>
    public Task<Outcome<int>> Run(Who who, int sectionId, int year) => desk.Write<DraftPlan, int>(who, async work =>
    {
        if (work.Actor.RefusalFor(sectionId) is { } refusal) return refusal;
        if (year < work.Today.Year || year > work.Today.Year + 1)
            return new Refusal($"只能编制 {work.Today.Year} 或 {work.Today.Year + 1} 年度的计划。", 12);
        if (!await work.Db.Sections.AnyAsync(s => s.Id == sectionId)) return Work.Missing("科室");
        if (await work.Db.Plans.AnyAsync(p => p.SectionId == sectionId && p.Year == year))
            return new Refusal($"该科室的 {year} 年度计划已经建立，请打开后继续编制。", 12);
        var plan = new AnnualPlan(sectionId, year);
        work.Db.Plans.Add(plan);
        await work.Db.SaveChangesAsync();
        return plan.Id;
    });
}
