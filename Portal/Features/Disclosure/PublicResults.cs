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

    public async Task<IEnumerable<PublicEntry>> Annual(int? year)
    {
        var owed = await work.Db.Plans.Where(p => p.Accepted == true && p.Year < work.Today.Year && (year == null || p.Year == year)).OrderByDescending(p => p.Year).ThenBy(p => p.SectionId)
            .Select(p => new { p.SectionId, p.Year }).ToListAsync();
        var done = await work.Db.Disclosures.ToDictionaryAsync(d => (d.SectionId, d.Year));
        var entries = new List<PublicEntry>();
        foreach (var each in owed.GroupBy(o => o.Year))
        {
            var figures = await AnnualFigures.Of(work, each.Key);
            entries.AddRange(each.Select(o =>
            {
                var published = done.GetValueOrDefault((o.SectionId, o.Year));
                var due = DeadlineRules.Disclosure(o.SectionId, Section(o.SectionId), o.Year, published?.PublishedOn);
                return new PublicEntry(
                    PublicKind.年度公开, $"annual/{o.SectionId}/{o.Year}", $"{Section(o.SectionId)} {o.Year} 年度计划执行情况", o.SectionId, o.Year, PortalRoutes.DisclosuresOf(o.Year),
                    figures.For(o.SectionId, Section(o.SectionId), published?.PublishedOn), published is null ? null : new PublicPlace(published.Place, published.Place, published.PublishedOn),
                    DueView.Of(due, work.Today, calendar));
            }));
        }
        return entries;
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
