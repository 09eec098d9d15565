using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Features.Categories;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>登记检查企业 (Art. 11): enters an enterprise on the roster, once for each credit code.</summary>
[Article(11, 16), Verb("登记检查企业", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class EnterEnterprise(Desk desk)
{
    /// <returns>The new entry's id.</returns>
    public Task<Outcome<int>> Run(Who who, EnterpriseFacts facts) => desk.Write<EnterEnterprise, int>(who, async work =>
    {
        facts = facts.Spelled();
        if (await RosterKeys.RefusalFor(work, facts, null) is { } refusal) return refusal;
        if (await CategoryList.RefusalFor(work, facts.Categories, []) is { } unlisted) return unlisted;
        var entered = Enterprise.Enter(facts);
        if (!entered.Succeeded) return entered.Refusal;
        work.Db.Enterprises.Add(entered.Value);
        await work.Db.SaveChangesAsync();
        return entered.Value.Id;
    });
}
