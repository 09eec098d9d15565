using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>修订抽查事项 (Art. 8): revised as laws change, with the reason; the trail keeps every earlier wording.</summary>
[Article(8), Verb("修订抽查事项", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class AmendCheckItem(Desk desk)
{
    /// <param name="why">修订原因.</param>
    public Task<Outcome> Run(Who who, int id, int version, CheckItemFacts facts, string why) => desk.Write<AmendCheckItem>(who, async work =>
    {
        if (await work.Db.CheckItems.SingleOrDefaultAsync(i => i.Id == id) is not { } item) return Work.Missing("抽查事项");
        if (work.Actor.RefusalFor(item.SectionId) is { } notYours) return notYours;
        if (item.Version != version) return Work.Stale;
        facts = facts.Spelled();
        return (work.Actor.RefusalFor(facts.SectionId) ?? await RosterKeys.RefusalFor(work, facts, id)) is { } refusal ? refusal : item.Revise(facts, why);
    });
}
