using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Works;

/// <summary>恢复人防工程 (Art. 11): back on the roster under its number.</summary>
[Article(11), Verb("恢复人防工程", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class ReturnWorks(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version) => desk.Write<ReturnWorks>(who, async work =>
    {
        if (await work.Db.Works.SingleOrDefaultAsync(w => w.Id == id) is not { } works) return Work.Missing("工程");
        return works.Version != version ? Work.Stale : works.Return();
    });
}
