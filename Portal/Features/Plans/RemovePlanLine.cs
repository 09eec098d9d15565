using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <summary>移除计划任务 (Art. 13): the lines after it move up.</summary>
[Article(13), Verb("移除计划任务", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class RemovePlanLine(Desk desk)
{
    public Task<Outcome> Run(Who who, int planId, int no, int version) => desk.Write<RemovePlanLine>(who, async work =>
    {
        var taken = await PlanToEdit.Take(work, planId, version);
        if (!taken.Succeeded) return taken.Refusal;
        return PlanToEdit.Keep(work, taken.Value, taken.Value.RemoveLine(no, await PlanToEdit.Drawn(work, taken.Value)));
    });
}
