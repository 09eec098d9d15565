using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Deadlines;

namespace Portal.Operations;

/// <summary>年度期限 (Art. 12, 23): the plans and the disclosures that were due in a year, met or not.</summary>
[Article(12, 23)]
internal static class AnnualDeadlines
{
    /// <param name="sections">Of these sections, by name.</param>
    /// <returns>With the reason that was given for a late one.</returns>
    public static async Task<List<(Deadline Deadline, string? LateReason)>> DueIn(Work work, int year, Dictionary<int, string> sections)
    {
        var plans = await work.Db.Plans.Where(p => p.Year == year).ToDictionaryAsync(p => p.SectionId);
        // Which sections keep items is known for today alone: of a past year, those count that had a plan.
        var owing = year == work.Today.Year ? (await OpenDeadlines.OwingPlans(work)).Union(plans.Keys) : plans.Keys;
        var due = owing.Where(sections.ContainsKey).Select(id => (DeadlineRules.Plan(id, sections[id], year, plans.GetValueOrDefault(id)?.SubmittedOn), plans.GetValueOrDefault(id)?.LateReason));
        var published = await work.Db.Disclosures.Where(d => d.Year == year - 1 && d.SectionId != null).ToDictionaryAsync(d => d.SectionId!.Value);
        var disclosures = (await work.Db.Plans.Where(p => p.Year == year - 1 && p.Accepted == true).Select(p => p.SectionId).ToListAsync()).Where(sections.ContainsKey)
            .Select(id => (DeadlineRules.Disclosure(id, sections[id], year - 1, published.GetValueOrDefault(id)?.PublishedOn), published.GetValueOrDefault(id)?.LateReason));
        return [.. due, .. disclosures];
    }
}
