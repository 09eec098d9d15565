using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Recusals;

/// <summary>撤回回避 (Art. 15): before it is decided, by whoever may have asked; that it was asked stays on record.</summary>
[Article(15), Verb("撤回回避", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class WithdrawRecusal(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version) => desk.Write<WithdrawRecusal>(who, async work =>
    {
        if (await work.Db.Recusals.SingleOrDefaultAsync(r => r.Id == id) is not { } recusal) return Work.Missing("回避");
        var section = await work.Db.Inspections.Where(i => i.Id == recusal.InspectionId).Select(i => i.SectionId).SingleAsync();
        if (work.Actor.InspectorId != recusal.InspectorId && work.Actor.RefusalFor(section) is { } refusal) return refusal;
        return recusal.Version != version ? Work.Stale : recusal.Withdraw(work.Today);
    });
}
