using Portal.Domain;
using Portal.Domain.Plans;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <param name="Items">抽查事项, by name.</param>
/// <param name="Objects">全年抽取家次.</param>
public sealed record CompiledPlanLine(int No, PlanLineFacts Facts, bool Combined, IReadOnlyList<string> Items, int Objects, string Section, PlanStage Stage);

/// <param name="Waiting">Sections whose plan is not accepted yet and is therefore left out of the office's list.</param>
/// <param name="Of">The one section; empty for the whole office.</param>
/// <param name="Edition">版次 of the one section's plan; null for the whole office.</param>
public sealed record CompiledPlan(int Year, int ThisYear, string Of, int? Edition, IReadOnlyList<CompiledPlanLine> Lines, IReadOnlyList<string> Waiting);

/// <summary>年度检查计划表 (Art. 12, 13): in the usual layout, of one section or compiled for the whole office.</summary>
[Article(6, 12, 13)]
public sealed class CompiledPlanBoard(Desk desk)
{
    /// <param name="year">Null for this year.</param>
    /// <param name="sectionId">One section's plan at whichever stage; null for all the accepted ones.</param>
    /// <param name="edition">An earlier 版次 of the one section's plan; null for the one in force.</param>
    public Task<Outcome<CompiledPlan>> Of(Who who, int? year, int? sectionId, int? edition = null) => desk.Read<CompiledPlan>(who, async work =>
    {
        var ground = await PlanGround.Load(work, Math.Clamp(year ?? work.Today.Year, 2000, 2999));
        var shown = ground.Plans.Where(p => sectionId is { } section ? p.SectionId == section : p.Stage is PlanStage.已生效);
        if (sectionId is not null && edition is { } asked && shown.Any(p => p.LinesOf(asked) is null)) return Work.Missing($"第 {asked} 版计划");
        var lines = shown.SelectMany(p => (sectionId is null ? null : p.LinesOf(edition ?? p.Edition)) ?? p.LinesOf(p.Edition)!, (p, l) => (Plan: p, l.Facts)).Select((l, i) => new CompiledPlanLine(
            i + 1, l.Facts, ground.IsCombined(l.Plan.SectionId, l.Facts), ground.ItemNames(l.Facts),
            ground.Coverage(l.Plan.SectionId, l.Facts).DrawnPerYear, ground.Sections[l.Plan.SectionId], l.Plan.Stage));
        var waiting = sectionId is null ? ground.Plans.Where(p => p.Stage is not PlanStage.已生效).Select(p => ground.Sections[p.SectionId]) : [];
        return new CompiledPlan(ground.Year, work.Today.Year, sectionId is { } id ? ground.Sections.GetValueOrDefault(id, "") : "", sectionId is null ? null : edition ?? shown.FirstOrDefault()?.Edition, [.. lines], [.. waiting]);
    });
}
