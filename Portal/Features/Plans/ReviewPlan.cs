using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <summary>审核年度计划 (Art. 7, 12): the coordinator accepts it, or returns it with remarks.</summary>
[Article(7, 12), Verb("审核年度计划", Role.工程管理科)]
public sealed class ReviewPlan(Desk desk)
{
    /// <param name="remarks">审核意见; must not be empty when the plan is returned.</param>
    public Task<Outcome> Run(Who who, int id, int version, bool accept, string remarks) => desk.Write<ReviewPlan>(who, async work =>
    {
        var taken = await PlanToEdit.Take(work, id, version);
        return taken.Succeeded ? taken.Value.Review(work.Actor, work.Today, accept, remarks) : taken.Refusal;
    });
}
