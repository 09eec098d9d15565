using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Plans;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <param name="Own">Whether the plan's own section keeps it.</param>
public sealed record ItemChoice(int Id, string Name, string Section, bool Own);

/// <summary>What a line can be made of: items in force, and the words that the rosters use.</summary>
/// <param name="Facts">The line as it is; null for a new one.</param>
public sealed record PlanLineChoices(
    AnnualPlan Plan, string Section, PlanLineFacts? Facts,
    IReadOnlyList<ItemChoice> Items, IReadOnlyList<string> Categories, IReadOnlyList<string> Districts, IReadOnlyList<string> Qualifications);

/// <param name="Combined">综合检查 (Art. 5): the items belong to more than one section.</param>
/// <param name="Overlaps">重叠任务 of other sections, the largest first.</param>
public sealed record LineForecast(Coverage Coverage, bool Combined, LongCoverage Years, LoadView Load, IReadOnlyList<OverlapView> Overlaps);

/// <summary>计划任务 (Art. 13): for drawing up one line of a plan.</summary>
[Article(13)]
public sealed class PlanLineBoard(Desk desk)
{
    /// <param name="no">Null for a new line.</param>
    public Task<Outcome<PlanLineChoices>> Choices(Who who, int planId, int? no) => desk.Read<PlanLineChoices>(who, async work =>
    {
        if (await work.Db.RevisedPlans.SingleOrDefaultAsync(p => p.Id == planId) is not { } plan) return Work.Missing("计划");
        var line = plan.Drafted.SingleOrDefault(l => l.No == no);
        if (no is not null && line is null) return Work.Missing("计划任务");
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var items = await work.Db.CheckItems.Where(i => i.RetiredOn == null).OrderBy(i => i.Code).Select(i => new { i.Id, i.Name, i.SectionId }).ToListAsync();
        return new PlanLineChoices(
            plan, sections[plan.SectionId], line?.Facts,
            [.. items.Select(i => new ItemChoice(i.Id, i.Name, sections[i.SectionId], i.SectionId == plan.SectionId)).OrderByDescending(i => i.Own).ThenBy(i => i.Section, StringComparer.Ordinal)],
            await work.Db.Categories.Where(c => c.ClosedOn == null).OrderBy(c => c.No).Select(c => c.Name).ToListAsync(),
            Sorted(await work.Db.Enterprises.Where(e => e.RetiredOn == null && e.District != "").Select(e => e.District).Distinct().ToListAsync()),
            Sorted((await work.Db.Inspectors.Where(i => i.RetiredOn == null).Select(i => i.Qualifications).Distinct().ToListAsync()).SelectMany(q => q)));
    });

    /// <summary>预计覆盖面: what the line would give as it stands in the form, kept or not.</summary>
    /// <param name="no">The line that the form would replace; null for a new one.</param>
    public Task<Outcome<LineForecast>> Forecast(Who who, int planId, int? no, PlanLineFacts facts) => desk.Read<LineForecast>(who, async work =>
    {
        if (await work.Db.RevisedPlans.SingleOrDefaultAsync(p => p.Id == planId) is not { } plan) return Work.Missing("计划");
        return (await PlanGround.Load(work, plan.Year)).Forecast(plan, no, facts);
    });

    private static List<string> Sorted(IEnumerable<string> words) => [.. words.Distinct().Order(StringComparer.Create(new("zh-CN"), false))];
}
