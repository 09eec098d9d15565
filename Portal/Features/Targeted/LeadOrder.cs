using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Inspections;
using Portal.Operations;

namespace Portal.Features.Targeted;

/// <summary>因案检查的下达 (Art. 9, 10, 14, 15): object, items and team of a lead, checked by the rules that a draw would keep.</summary>
[Article(9, 10, 14, 15)]
internal static class LeadOrder
{
    /// <returns>What is to be inspected by whom, or why it cannot be.</returns>
    public static async Task<Outcome<InspectionOrder>> Of(Work work, LeadFacts lead)
    {
        if (lead.Check(work.Today) is { } refusal) return refusal;
        if (await work.Db.Enterprises.AsNoTracking().SingleOrDefaultAsync(e => e.Id == lead.EnterpriseId) is not { } enterprise) return Work.Missing("单位");
        var items = await work.Db.CheckItems.AsNoTracking().Where(i => lead.ItemIds.Contains(i.Id) && i.RetiredOn == null).OrderBy(i => i.Code).ToListAsync();
        if (items.Count < lead.ItemIds.Distinct().Count()) return new Refusal("所选的检查事项有的已停用，请重新选择。", 8);
        var team = await work.Db.Inspectors.AsNoTracking().Where(i => lead.InspectorIds.Contains(i.Id)).ToListAsync();
        if (team.Count < lead.InspectorIds.Distinct().Count()) return Work.Missing("检查人员");
        foreach (var i in team)
        {
            var candidate = new InspectorCandidate(i.Certificate, i.Name, i.Qualifications, i.State, i.Employment, i.ValidUntil, i.RetiredOn is not null);
            if (Eligibility.Judge(candidate, lead.ToOn).Exclusion is { } unfit) return unfit with { Reason = $"{i.Name}不能参加检查：{unfit.Reason}" };
        }
        var interested = await work.Db.Interests.Where(i => i.EnterpriseId == enterprise.Id && lead.InspectorIds.Contains(i.InspectorId)).Select(i => i.InspectorId).ToListAsync();
        if (team.Find(i => interested.Contains(i.Id)) is { } tied) return new Refusal($"{tied.Name}与“{enterprise.Name}”有登记的利害关系，应当回避，请另选人员。", 15);

        var members = lead.InspectorIds.Distinct().Select(id => team.Single(i => i.Id == id))
            .Select((i, seat) => new TeamMember(i.Id, i.Name, i.Certificate, seat == 0 ? FrameBuilder.Leader : FrameBuilder.Member));
        return new InspectionOrder(
            null, null, lead.SectionId, $"因案检查（{lead.Source}）", enterprise.Id, enterprise.Code, enterprise.Name, lead.FromOn, lead.ToOn,
            [.. members], [.. items.Select(i => new ItemResult(i.Id, i.Name, i.SectionId))]);
    }

    public static LeadFacts Facts(this Lead lead) => new()
    {
        Source = lead.Source,
        Reference = lead.Reference,
        ReceivedOn = lead.ReceivedOn,
        Summary = lead.Summary,
        SectionId = lead.SectionId,
        EnterpriseId = lead.EnterpriseId,
        ItemIds = lead.ItemIds,
        InspectorIds = lead.InspectorIds,
        FromOn = lead.FromOn,
        ToOn = lead.ToOn,
    };
}
