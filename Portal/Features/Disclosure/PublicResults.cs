using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Domain.Disclosure;
using Portal.Domain.Inspections;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>可公开的检查结果、处理结果和年度公开 (Art. 19, 22, 23).</summary>
[Article(19, 22, 23)]
internal sealed class PublicResults(Work work, WorkCalendar calendar, Dictionary<int, string> sections)
{
    public async Task<IEnumerable<PublicEntry>> Results(int? year) =>
        await Of(work.Db.Inspections.Where(i => i.ReportFinishedOn != null && i.CancelledOn == null && (year == null || i.EndedOn!.Value.Year == year)));

    public async Task<IReadOnlyList<PublicEntry>> Of(IQueryable<Inspection> reported)
    {
        var tasks = await Tasks();
        return [.. (await reported.OrderByDescending(i => i.Id).ToListAsync()).Select(i =>
        {
            var task = i.DrawId is { } draw ? tasks.GetValueOrDefault(draw) : null;
            var due = DeadlineRules.For(i.Dates(), calendar).First(d => d.Kind == DeadlineKind.结果公示);
            var view = new PublicResult(
                task?.PlanNo ?? "", task?.PlanName ?? "", task?.No ?? i.No, i.TaskName, task?.Type ?? "因案检查", SiteHtml.Office, i.EndedOn!.Value, i.EnterpriseName, i.EnterpriseCode,
                [.. i.Items.Select(item => new PublicFinding(item.ItemName, item.Finding?.Words() ?? ""))]);
            return new PublicEntry(
                PublicKind.检查结果, $"result/{i.Id}", $"{i.No} {i.EnterpriseName}", i.SectionId, i.EndedOn.Value.Year, PortalRoutes.InspectionAt(i.Id, "publication"), view,
                i is { Publication: { } at, PublishedOn: { } on } ? new PublicPlace(at.Platform, at.Reference, on) : null, DueView.Of(due, work.Today, calendar));
        })];
    }

    /// <summary>Decisions on violations; that there is nothing to handle is no decision to publish.</summary>
    public async Task<IEnumerable<PublicEntry>> Handlings(int? year)
    {
        var handled = await work.Db.Inspections.Where(i => i.ReportFinishedOn != null && i.CancelledOn == null && (year == null || i.EndedOn!.Value.Year == year)).OrderByDescending(i => i.Id)
            .Select(i => new { i.Id, i.No, i.SectionId, i.EndedOn, i.TaskName, i.EnterpriseName, i.EnterpriseCode, i.Handlings }).ToListAsync();
        return handled.SelectMany(i => i.Handlings.Index().Where(h => h.Item.Decision is not HandlingDecision.无需处理).Select(h => new PublicEntry(
            PublicKind.处理结果, $"handling/{i.Id}/{h.Index}", $"{i.No} {i.EnterpriseName} {h.Item.Decision}", i.SectionId, i.EndedOn!.Value.Year, PortalRoutes.InspectionAt(i.Id, "handling"),
            new PublicHandling(Section(i.SectionId), i.EnterpriseName, i.EnterpriseCode, i.TaskName, h.Item.Decision.ToString(), h.Item.DocumentNo, h.Item.DecidedOn),
            // Registered before days of publication were: the day of the decision is the earliest that it can be.
            h.Item.PublishedAt.Length > 0 ? new PublicPlace(h.Item.PublishedAt, h.Item.DocumentNo, h.Item.PublishedOn ?? h.Item.DecidedOn) : null)));
    }

    /// <summary>What is owed for the years that are over, whether begun or not, and the whole office's where it is drawn up.</summary>
    public async Task<IEnumerable<PublicEntry>> Annual(int? year)
    {
        var owed = await work.Db.Plans.Where(p => p.Accepted == true && p.Year < work.Today.Year && (year == null || p.Year == year))
            .Select(p => new { SectionId = (int?)p.SectionId, p.Year }).ToListAsync();
        var begun = await work.Db.Disclosures.Where(d => year == null || d.Year == year).ToDictionaryAsync(d => (d.SectionId, d.Year));
        var entries = new List<PublicEntry>();
        foreach (var each in owed.Select(o => (o.SectionId, o.Year)).Union(begun.Keys).GroupBy(o => o.Year).OrderByDescending(g => g.Key))
        {
            var ground = await ExecutionGround.Load(work, calendar, each.Key);
            entries.AddRange(each.OrderBy(o => o.SectionId ?? 0).Select(o => Annual(o.SectionId, o.Year, begun.GetValueOrDefault(o), ground)));
        }
        return entries;
    }

    private PublicEntry Annual(int? sectionId, int year, AnnualDisclosure? begun, ExecutionGround ground)
    {
        var owner = AnnualEntry.Owner(sectionId, sections);
        var due = sectionId is { } section ? DueView.Of(DeadlineRules.Disclosure(section, owner, year, begun?.PublishedOn), work.Today, calendar) : null;
        var execution = begun?.Approved ?? ground.Of(sectionId).Counted();
        return begun is null ? AnnualEntry.Owed(sectionId!.Value, year, owner, execution, due!) : AnnualEntry.Of(begun, owner, execution, due);
    }

    private sealed record DrawnTask(string No, string PlanNo, string PlanName, string Type);

    private async Task<Dictionary<int, DrawnTask>> Tasks()
    {
        var plans = await work.Db.Plans.ToListAsync();
        var lines = plans.SelectMany(p => p.Lines.Select(l => (Plan: p, Line: l))).ToDictionary(l => l.Line.Id);
        return (await work.Db.Draws.Where(d => d.RecusalId == null && d.RevealedAt != null).Select(d => new { d.Id, d.No, d.PlanLineId, d.SectionId, d.Day.Year }).ToListAsync())
            .ToDictionary(d => d.Id, d => lines.TryGetValue(d.PlanLineId, out var line)
                ? new DrawnTask(d.No, $"计划{line.Plan.Year}-{line.Plan.Id:000}", $"{Section(d.SectionId)}{line.Plan.Year}年度双随机抽查计划", line.Line.Directed ? "定向" : "不定向")
                : new DrawnTask(d.No, "", "", "不定向"));
    }

    private string Section(int id) => sections.GetValueOrDefault(id, "");
}
