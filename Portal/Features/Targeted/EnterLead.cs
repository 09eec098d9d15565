using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Targeted;

/// <summary>登记线索 (Art. 9): a targeted inspection is proposed, with its source and its team.</summary>
[Article(9), Verb("登记线索", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class EnterLead(Desk desk)
{
    /// <returns>The lead's id.</returns>
    public Task<Outcome<int>> Run(Who who, LeadFacts facts) => desk.Write<EnterLead, int>(who, async work =>
    {
        if (work.Actor.RefusalFor(facts.SectionId) is { } notYours) return notYours;
        facts = facts with { Reference = PlainText.Line(facts.Reference), Summary = PlainText.Clean(facts.Summary) };
        // What could not be approved is said to the one who enters it.
        if ((await LeadOrder.Of(work, facts)).Refusal is { } refusal) return refusal;
        var entered = Lead.Enter(facts, work.Today, work.Actor.Name);
        if (!entered.Succeeded) return entered.Refusal;
        work.Db.Leads.Add(entered.Value);
        await work.Db.SaveChangesAsync();
        return entered.Value.Id;
    });
}
