using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Plans;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <summary>修改计划任务 (Art. 13).</summary>
[Article(13), Verb("修改计划任务", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class AmendPlanLine(Desk desk)
{
    public Task<Outcome> Run(Who who, int planId, int no, int version, PlanLineFacts facts) => desk.Write<AmendPlanLine>(who, async work =>
    {
        var taken = await PlanToEdit.Take(work, planId, version);
        if (!taken.Succeeded) return taken.Refusal;
        if (await PlanToEdit.RefusalForItems(work, facts.TaskName, facts.ItemIds) is { } refusal) return refusal;
        return PlanToEdit.Keep(work, taken.Value, taken.Value.AmendLine(no, facts));
    });
}
