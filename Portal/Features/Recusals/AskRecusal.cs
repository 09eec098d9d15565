using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Recusals;

/// <summary>提出回避 (Art. 15): by the inspector in person, by the head, or by the section on behalf of the enterprise.</summary>
[Article(15), Verb("提出回避", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class AskRecusal(Desk desk)
{
    public Task<Outcome> Run(Who who, int inspectionId, int inspectorId, RecusalAsker asker, string ground) => desk.Write<AskRecusal>(who, async work =>
    {
        if (await work.Db.Inspections.SingleOrDefaultAsync(i => i.Id == inspectionId) is not { } inspection) return Work.Missing("检查");
        if (RefusalFor(work.Actor, inspection, inspectorId, asker) is { } notYours) return notYours;
        ground = PlainText.Line(ground);
        if (Recusal.RefusalToAsk(inspection, inspectorId, ground) is { } refusal) return refusal;
        var earlier = await work.Db.Recusals.Where(r => r.InspectionId == inspectionId && r.InspectorId == inspectorId).ToListAsync();
        if (earlier.Exists(r => r.IsOpen)) return new Refusal("该人员在本次检查中的回避已经提出，正在办理。", 15);
        work.Db.Recusals.Add(new Recusal(inspection, inspection.Members.Single(m => m.InspectorId == inspectorId), asker, ground, work.Today, work.Actor.Name));
        return Outcome.Done;
    });

    private static Refusal? RefusalFor(Actor actor, Inspection inspection, int inspectorId, RecusalAsker asker) => asker switch
    {
        RecusalAsker.检查人员本人 => actor.InspectorId == inspectorId ? null : new("只有检查人员本人才能以本人名义申请回避。", 15, RefusedBecause.Section),
        RecusalAsker.科室负责人 when actor.Role is Role.科员 => new("科员不能以科室负责人名义提出回避。", 15, RefusedBecause.Role),
        _ => actor.RefusalFor(inspection.SectionId),
    };
}
