using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Plans;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <summary>提交计划变更 (Art. 12): by the head of the section, once what it changes can work.</summary>
[Article(12), Verb("提交计划变更", Role.科室负责人, Role.工程管理科)]
public sealed class SubmitRevision(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version) => desk.Write<SubmitRevision>(who, async work =>
    {
        var taken = await PlanToEdit.TakeAsHead(work, id, version, "提交变更");
        if (!taken.Succeeded) return taken.Refusal;
        if (PlanFault.RefusalFor((await PlanGround.Load(work, taken.Value.Year)).Faults(taken.Value)) is { } refusal) return refusal;
        return PlanToEdit.Keep(work, taken.Value, taken.Value.SubmitRevision(work.Actor, work.Today));
    });
}
