using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <summary>发起计划变更 (Art. 12): a new version of a plan in force, with its reason; what is in force stays so until the change is accepted.</summary>
[Article(12), Verb("发起计划变更", Role.科室负责人, Role.工程管理科)]
public sealed class RevisePlan(Desk desk)
{
    /// <param name="reason">变更原因.</param>
    public Task<Outcome> Run(Who who, int id, int version, string reason) => desk.Write<RevisePlan>(who, async work =>
    {
        var taken = await PlanToEdit.TakeAsHead(work, id, version, "发起变更");
        return taken.Succeeded ? PlanToEdit.Keep(work, taken.Value, taken.Value.Revise(reason, work.Actor, work.Today)) : taken.Refusal;
    });
}
