using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Features.Categories;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>修改检查企业 (Art. 11): the roster follows the enterprise; the trail keeps what it said before.</summary>
[Article(11, 16), Verb("修改检查企业", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class AmendEnterprise(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, EnterpriseFacts facts) => desk.Write<AmendEnterprise>(who, async work =>
    {
        if (await work.Db.Enterprises.SingleOrDefaultAsync(e => e.Id == id) is not { } enterprise) return Work.Missing("单位");
        if (enterprise.Version != version) return Work.Stale;
        facts = facts.Spelled();
        if (await CategoryList.RefusalFor(work, facts.Categories, enterprise.Categories) is { } unlisted) return unlisted;
        return await RosterKeys.RefusalFor(work, facts, id) is { } refusal ? refusal : enterprise.Amend(facts);
    });
}
