using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Features.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Works;

/// <summary>登记人防工程 (Art. 11): enters a works with the enterprises that built and keep it.</summary>
[Article(11), Verb("登记人防工程", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class EnterWorks(Desk desk)
{
    /// <returns>The new entry's id.</returns>
    public Task<Outcome<int>> Run(Who who, CivilWorksFacts facts) => desk.Write<EnterWorks, int>(who, async work =>
    {
        facts = facts.Spelled();
        if (await KeepWorks.RefusalFor(work, facts, null) is { } refusal) return refusal;
        var entered = CivilWorks.Enter(facts);
        if (!entered.Succeeded) return entered.Refusal;
        work.Db.Works.Add(entered.Value);
        await work.Db.SaveChangesAsync();
        return entered.Value.Id;
    });
}
