using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>恢复检查人员 (Art. 10): a person taken off the roster stands on it again.</summary>
[Article(10), Verb("恢复检查人员", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class ReturnInspector(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version) => desk.Write<ReturnInspector>(who, async work =>
    {
        if (await work.Db.Inspectors.SingleOrDefaultAsync(i => i.Id == id) is not { } inspector) return Work.Missing("检查人员");
        if (work.Actor.RefusalForInspectorOf(inspector.SectionId) is { } notYours) return notYours;
        return inspector.Version != version ? Work.Stale : inspector.Return();
    });
}
