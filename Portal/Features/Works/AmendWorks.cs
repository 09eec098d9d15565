using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Features.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Works;

/// <summary>修改人防工程 (Art. 11): the roster follows the works; the trail keeps what it said before.</summary>
[Article(11), Verb("修改人防工程", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class AmendWorks(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, CivilWorksFacts facts) => desk.Write<AmendWorks>(who, async work =>
    {
        if (await work.Db.Works.SingleOrDefaultAsync(w => w.Id == id) is not { } works) return Work.Missing("工程");
        if (works.Version != version) return Work.Stale;
        facts = facts.Spelled();
        return await KeepWorks.RefusalFor(work, facts, id) is { } refusal ? refusal : works.Amend(facts);
    });
}
