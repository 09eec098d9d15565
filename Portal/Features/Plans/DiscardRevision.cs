using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <summary>放弃计划变更 (Art. 12): the version in force stands; the change stays visible as given up.</summary>
[Article(12), Verb("放弃计划变更", Role.科室负责人, Role.工程管理科)]
public sealed class DiscardRevision(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version) => desk.Write<DiscardRevision>(who, async work =>
    {
        var taken = await PlanToEdit.TakeAsHead(work, id, version, "放弃变更");
        return taken.Succeeded ? PlanToEdit.Keep(work, taken.Value, taken.Value.DiscardRevision(work.Actor, work.Today)) : taken.Refusal;
    });
}
