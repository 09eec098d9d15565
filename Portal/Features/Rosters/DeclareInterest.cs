using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>登记利害关系 (Art. 15): declared beforehand, so that the draw never assigns this inspector to this enterprise.</summary>
[Article(15), Verb("登记利害关系", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class DeclareInterest(Desk desk)
{
    public Task<Outcome> Run(Who who, int inspectorId, int enterpriseId, string ground) => desk.Write<DeclareInterest>(who, async work =>
    {
        if (await work.Db.Inspectors.SingleOrDefaultAsync(i => i.Id == inspectorId) is not { } inspector) return Work.Missing("检查人员");
        if (Interest.RefusalToKeep(work.Actor, inspectorId, inspector.SectionId) is { } notYours) return notYours;
        if (await work.Db.Enterprises.SingleOrDefaultAsync(e => e.Id == enterpriseId) is not { } enterprise) return Work.Missing("单位");
        ground = PlainText.Line(ground);
        if (ground.Length == 0) return new Refusal("请写明利害关系的情形，例如近亲属任职、曾在该单位工作。", 15);
        if (await work.Db.Interests.AnyAsync(i => i.InspectorId == inspectorId && i.EnterpriseId == enterpriseId))
            return new Refusal($"{inspector.Name}与“{enterprise.Name}”的利害关系已经登记。", 15);
        work.Db.Interests.Add(new Interest(inspectorId, enterpriseId, ground, work.Today, work.Actor.Name));
        return Outcome.Done;
    });
}
