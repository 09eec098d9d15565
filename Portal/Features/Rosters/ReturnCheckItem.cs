using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>恢复抽查事项 (Art. 8): an item that was no longer in use stands on the list again.</summary>
[Article(8), Verb("恢复抽查事项", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class ReturnCheckItem(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version) => desk.Write<ReturnCheckItem>(who, async work =>
    {
        if (await work.Db.CheckItems.SingleOrDefaultAsync(i => i.Id == id) is not { } item) return Work.Missing("抽查事项");
        if (work.Actor.RefusalFor(item.SectionId) is { } notYours) return notYours;
        return item.Version != version ? Work.Stale : item.Return();
    });
}
