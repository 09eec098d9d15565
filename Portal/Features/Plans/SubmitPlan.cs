using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Office;
using Portal.Domain.Plans;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <summary>提交年度计划 (Art. 12): by the head of the section; after 31 January only with a reason.</summary>
[Article(12), Verb("提交年度计划", Role.科室负责人, Role.工程管理科)]
public sealed class SubmitPlan(Desk desk)
{
    /// <param name="lateReason">逾期说明; empty before the cutoff.</param>
    public Task<Outcome> Run(Who who, int id, int version, string lateReason) => desk.Write<SubmitPlan>(who, async work =>
    {
        var taken = await PlanToEdit.Take(work, id, version);
        if (!taken.Succeeded) return taken.Refusal;
        var plan = taken.Value;
        if (work.Actor.SectionId != plan.SectionId)
            return new Refusal("工程管理科审核各科室的计划，不代为提交；请由该科室负责人提交。", 12, RefusedBecause.Section);
        if (PlanFault.RefusalFor((await PlanGround.Load(work, plan.Year)).Faults(plan)) is { } refusal) return refusal;
        return plan.Submit(work.Actor, work.Today, AnnualCutoff.Plan(plan.Year), lateReason);
    });
}
