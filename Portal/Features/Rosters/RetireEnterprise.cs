using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>移出检查企业名录 (Art. 11): from this day on it is drawn no more; the entry and its history stay.</summary>
[Article(11), Verb("移出检查企业名录", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class RetireEnterprise(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, string why) => desk.Write<RetireEnterprise>(who, async work =>
    {
        if (await work.Db.Enterprises.SingleOrDefaultAsync(e => e.Id == id) is not { } enterprise) return Work.Missing("单位");
        return enterprise.Version != version ? Work.Stale : enterprise.Retire(work.Today, why);
    });
}
