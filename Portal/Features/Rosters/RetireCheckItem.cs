using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>停用抽查事项 (Art. 8): no new plan may take it up; plans that have it keep it.</summary>
[Article(8), Verb("停用抽查事项", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class RetireCheckItem(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, string why) => desk.Write<RetireCheckItem>(who, async work =>
    {
        if (await work.Db.CheckItems.SingleOrDefaultAsync(i => i.Id == id) is not { } item) return Work.Missing("抽查事项");
        if (work.Actor.RefusalFor(item.SectionId) is { } notYours) return notYours;
        return item.Version != version ? Work.Stale : item.Retire(work.Today, why);
    });
}
