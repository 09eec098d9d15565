using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>登记检查人员 (Art. 10): enters a holder of an enforcement certificate on the roster; staff and heads those of their own section.</summary>
[Article(10), Verb("登记检查人员", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class EnterInspector(Desk desk)
{
    /// <returns>The new entry's id.</returns>
    public Task<Outcome<int>> Run(Who who, InspectorFacts facts) => desk.Write<EnterInspector, int>(who, async work =>
    {
        facts = facts.Spelled();
        if (work.Actor.RefusalForInspectorOf(facts.SectionId) is { } notYours) return notYours;
        if (await RosterKeys.RefusalFor(work, facts, null) is { } refusal) return refusal;
        var entered = Inspector.Enter(facts);
        if (!entered.Succeeded) return entered.Refusal;
        work.Db.Inspectors.Add(entered.Value);
        await work.Db.SaveChangesAsync();
        return entered.Value.Id;
    });
}
