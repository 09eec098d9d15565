using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <summary>作废抽取 (Art. 14, 15): frees the round for a new frame; this one stays visible with its reason.</summary>
[Article(14, 15), Verb("作废抽取", Role.科室负责人, Role.工程管理科)]
public sealed class AbandonDraw(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, string why) => desk.Write<AbandonDraw>(who, async work =>
    {
        var taken = await DrawToStep.Take(work, id);
        if (!taken.Succeeded) return taken.Refusal;
        var abandoned = taken.Value.Abandon(why, new Stamp(work.Actor.Name, work.Now));
        return abandoned.Succeeded && taken.Value.Version != version ? Work.Stale : abandoned;
    });
}
