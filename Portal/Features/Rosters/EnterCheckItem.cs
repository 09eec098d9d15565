using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>登记抽查事项 (Art. 8): a section enters an item on its list, with its legal basis.</summary>
[Article(8), Verb("登记抽查事项", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class EnterCheckItem(Desk desk)
{
    /// <returns>The new item's id.</returns>
    public Task<Outcome<int>> Run(Who who, CheckItemFacts facts) => desk.Write<EnterCheckItem, int>(who, async work =>
    {
        facts = facts.Spelled();
        if (((facts.SectionId == 0 ? null : work.Actor.RefusalFor(facts.SectionId)) ?? await RosterKeys.RefusalFor(work, facts, null)) is { } refusal) return refusal;
        var entered = CheckItem.Enter(facts);
        if (!entered.Succeeded) return entered.Refusal;
        work.Db.CheckItems.Add(entered.Value);
        await work.Db.SaveChangesAsync();
        return entered.Value.Id;
    });
}
