using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>移出检查人员名录 (Art. 10): from this day on the person is drawn no more; the entry and its history stay.</summary>
[Article(10), Verb("移出检查人员名录", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class RetireInspector(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, string why) => desk.Write<RetireInspector>(who, async work =>
    {
        if (await work.Db.Inspectors.SingleOrDefaultAsync(i => i.Id == id) is not { } inspector) return Work.Missing("检查人员");
        if (work.Actor.RefusalForInspectorOf(inspector.SectionId) is { } notYours) return notYours;
        return inspector.Version != version ? Work.Stale : inspector.Retire(work.Today, why);
    });
}
