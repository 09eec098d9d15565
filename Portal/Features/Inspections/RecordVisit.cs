using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Features.Recusals;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>登记到场 (Art. 14): the day on which the inspectors came, inside the window; the scheme's checklist becomes the inspection's own.</summary>
[Article(14), Verb("登记到场", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class RecordVisit(Desk desk)
{
    /// <param name="works">到过的工程, as the inspectors name them.</param>
    public Task<Outcome> Run(Who who, int id, int version, DateOnly on, string works = "") => desk.Write<RecordVisit>(who, async work =>
    {
        if (await work.Db.Inspections.SingleOrDefaultAsync(i => i.Id == id) is not { } inspection) return Work.Missing("检查");
        if (work.Actor.RefusalOnSite(inspection) is { } refusal) return refusal;
        if (inspection.Version != version) return Work.Stale;
        if (await OpenRecusals.Of(work.Db).FirstOrDefaultAsync(r => r.InspectionId == id) is { } open) return new Refusal($"{open.InspectorName}的回避{open.Stage}，办结之前不能登记到场。", 15);
        var outcome = inspection.Visit(on, work.Today, works);
        if (outcome.Succeeded) inspection.TakeChecklist(await Checklists.Of(work, inspection));
        return outcome;
    });
}
