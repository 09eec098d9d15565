using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Features.Draws;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Targeted;

/// <summary>批准因案检查 (Art. 9): the head orders the inspection without a draw, or refuses with the reason.</summary>
[Article(9), Verb("批准因案检查", Role.科室负责人, Role.工程管理科)]
public sealed class DecideLead(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, bool approve, string remarks) => desk.Write<DecideLead>(who, async work =>
    {
        if (await work.Db.Leads.SingleOrDefaultAsync(l => l.Id == id) is not { } lead) return Work.Missing("线索");
        if (work.Actor.RefusalFor(lead.SectionId) is { } notYours) return notYours;
        if (lead.RefusalToDecide() is { } decided) return decided;
        if (lead.Version != version) return Work.Stale;
        if (!approve) return lead.Refuse(remarks, work.Today, work.Actor.Name);

        // Asked anew: rosters may have moved since it was entered.
        var order = await LeadOrder.Of(work, lead.Facts());
        if (!order.Succeeded) return order.Refusal;
        var inspection = new Inspection(await Numbers.Next(work.Db.Inspections.Select(i => i.No), "检", work.Today.Year), order.Value);
        work.Db.Inspections.Add(inspection);
        await work.Db.SaveChangesAsync();
        return lead.Approve(inspection.Id, remarks, work.Today, work.Actor.Name);
    });
}
