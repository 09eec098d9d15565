using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>恢复检查企业 (Art. 11): an enterprise taken off the roster stands on it again.</summary>
[Article(11), Verb("恢复检查企业", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class ReturnEnterprise(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version) => desk.Write<ReturnEnterprise>(who, async work =>
    {
        if (await work.Db.Enterprises.SingleOrDefaultAsync(e => e.Id == id) is not { } enterprise) return Work.Missing("单位");
        return enterprise.Version != version ? Work.Stale : enterprise.Return();
    });
}
