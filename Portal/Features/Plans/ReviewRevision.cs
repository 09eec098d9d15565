using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <summary>审核计划变更 (Art. 7, 12): the coordinator accepts it, and it is in force; or returns it with remarks.</summary>
[Article(7, 12), Verb("审核计划变更", Role.工程管理科)]
public sealed class ReviewRevision(Desk desk)
{
    /// <param name="remarks">审核意见; must not be empty when the change is returned.</param>
    public Task<Outcome> Run(Who who, int id, int version, bool accept, string remarks) => desk.Write<ReviewRevision>(who, async work =>
    {
        var taken = await PlanToEdit.Take(work, id, version);
        if (!taken.Succeeded) return taken.Refusal;
        var plan = taken.Value;
        return PlanToEdit.Keep(work, plan, plan.ReviewRevision(
            work.Actor, work.Today, accept, remarks, await PlanToEdit.Drawn(work, plan), await PlanToEdit.Frozen(work, plan)));
    });
}
