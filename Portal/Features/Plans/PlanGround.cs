using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Plans;
using Portal.Features.Draws;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <summary>计划测算的依据 (Art. 13): rosters, lists and the other sections' plans, as they are now and as a plan's forecast needs them.</summary>
[Article(13)]
internal sealed record PlanGround(
    int Year, DateOnly Today, IReadOnlyList<RosterCell> Cells, IReadOnlyList<InspectorCandidate> People,
    IReadOnlyDictionary<int, GroundItem> Items, IReadOnlySet<string> ClosedCategories, IReadOnlyList<AnnualPlan> Plans, IReadOnlyDictionary<int, string> Sections)
{
    public static async Task<PlanGround> Load(Work work, int year) => new(
        year, work.Today, await RosterCells.Load(work.Db, year), (await DrawRoster.People(work.Db)).Inspectors,
        await work.Db.CheckItems.AsNoTracking().Select(i => new GroundItem(i.Id, i.Name, i.SectionId, i.RetiredOn)).ToDictionaryAsync(i => i.Id),
        (await work.Db.Categories.Where(c => c.ClosedOn != null).Select(c => c.Name).ToListAsync()).ToHashSet(),
        await work.Db.RevisedPlans.AsNoTracking().Where(p => p.Year == year).OrderBy(p => p.SectionId).ToListAsync(),
        await work.Db.Sections.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name));

    public bool IsCombined(int sectionId, PlanLineFacts facts) => DrawScope.IsCombined(sectionId, facts.ItemIds.Where(Items.ContainsKey).Select(i => Items[i].SectionId));

    public IReadOnlyList<string> ItemNames(PlanLineFacts facts) => [.. facts.ItemIds.Where(Items.ContainsKey).Select(i => Items[i].Name)];

    /// <summary>As of today, or as of the first day on which the line can be drawn.</summary>
    private ObjectConditions Conditions(int sectionId, PlanLineFacts facts)
    {
        var first = LineTime.First(Year, facts.FromMonth);
        return ObjectConditions.Of(facts, sectionId, first > Today ? first : Today, IsCombined(sectionId, facts));
    }

    /// <summary>The section's own draws carry out the plan and do not lessen it; what others drew does.</summary>
    public Coverage Coverage(int sectionId, PlanLineFacts facts) =>
        Domain.Plans.Coverage.Of(facts, Conditions(sectionId, facts), LineTime.Last(Year, facts.ToMonth), Cells.Select(c => c.WithoutDrawsOf(sectionId)), People);

    /// <param name="no">The line that the facts would replace; null for a further one.</param>
    public LineForecast Forecast(AnnualPlan plan, int? no, PlanLineFacts facts)
    {
        var coverage = Coverage(plan.SectionId, facts);
        var rest = plan.Drafted.Where(l => l.No != no).Select(l => (l.Facts, Coverage(plan.SectionId, l.Facts)));
        return new LineForecast(
            coverage, IsCombined(plan.SectionId, facts), LongCoverage.Of(Conditions(plan.SectionId, facts), coverage, Cells),
            new(MonthLoad.Of([(facts, coverage), .. rest]), LoadOfOthers(plan.SectionId), Inspectors), [.. Overlaps(plan.SectionId, facts)]);
    }

    /// <summary>人次 of the year's plans by month, of all sections but one.</summary>
    public IReadOnlyList<decimal> LoadOfOthers(int sectionId) =>
        MonthLoad.Of(Plans.Where(p => p.SectionId != sectionId).SelectMany(p => p.Lines.Select(l => (l.Facts(), Coverage(p.SectionId, l.Facts())))));

    /// <summary>Who can be sent at all, in a year.</summary>
    public int Inspectors => People.Count(i => Eligibility.Judge(i, new DateOnly(Year, 12, 31)).IsEligible);

    /// <summary>Of a change only what it changes is asked about: the rest is in force, and its months may be past.</summary>
    public IReadOnlyList<PlanFault> Faults(AnnualPlan plan) => [.. (plan.OpenRevision?.Changes.Select(c => c.After).OfType<DraftLine>() ?? plan.Drafted).SelectMany(line =>
    {
        var facts = line.Facts;
        return PlanFault.Of(
            line.No, facts, Coverage(plan.SectionId, facts), [.. facts.ItemIds.Where(i => Items.GetValueOrDefault(i) is not { RetiredOn: null }).Select(i => Items.GetValueOrDefault(i)?.Name ?? $"{i} 号")],
            [.. facts.Categories.Where(ClosedCategories.Contains)], LineTime.Last(Year, facts.ToMonth), Today);
    })];

    public IEnumerable<OverlapView> Overlaps(int sectionId, PlanLineFacts facts) =>
        from plan in Plans
        where plan.SectionId != sectionId
        from line in plan.Lines
        let overlap = Overlap.Of(facts, line, plan.SectionId, Today, Cells)
        where overlap is not null
        orderby overlap.Objects descending
        select new OverlapView(overlap, Sections[plan.SectionId], plan.Stage is PlanStage.已生效);
}

internal sealed record GroundItem(int Id, string Name, int SectionId, DateOnly? RetiredOn);

/// <param name="InForce">Whether the other section's plan is accepted.</param>
public sealed record OverlapView(Overlap Overlap, string Section, bool InForce);
