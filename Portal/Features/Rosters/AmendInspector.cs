using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>修改检查人员 (Art. 10): adjusted as people move; a move to another section is the coordinator's.</summary>
[Article(10), Verb("修改检查人员", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class AmendInspector(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, InspectorFacts facts) => desk.Write<AmendInspector>(who, async work =>
    {
        if (await work.Db.Inspectors.SingleOrDefaultAsync(i => i.Id == id) is not { } inspector) return Work.Missing("检查人员");
        if ((work.Actor.RefusalForInspectorOf(inspector.SectionId) ?? work.Actor.RefusalForInspectorOf(facts.SectionId)) is { } notYours) return notYours;
        if (inspector.Version != version) return Work.Stale;
        facts = facts.Spelled();
        return await RosterKeys.RefusalFor(work, facts, id) is { } refusal ? refusal : inspector.Amend(facts);
    });
}
