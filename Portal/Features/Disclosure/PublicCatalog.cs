using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Disclosure;
using Portal.Domain.Draws;
using Portal.Domain.Rosters;
using Portal.Features.Plans;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>应公开的内容 (Art. 6): all of it, or one kind or year, made from the data as it stands.</summary>
[Article(6, 8, 10, 12, 14)]
internal sealed class PublicCatalog(Work work, WorkCalendar calendar)
{
    private Dictionary<int, string> sections = [];

    /// <param name="year">Null for all years; the office's own lists belong to every year.</param>
    public async Task<IReadOnlyList<PublicEntry>> Load(PublicKind? kind = null, int? year = null)
    {
        sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var entries = new List<PublicEntry>();
        if (Wanted(PublicKind.事项清单)) entries.AddRange(await Items());
        if (Wanted(PublicKind.人员名录)) entries.AddRange(await Inspectors());
        if (Wanted(PublicKind.年度计划)) entries.AddRange(await Plans(year));
        if (Wanted(PublicKind.抽取结果)) entries.AddRange(await Draws(year));
        var results = new PublicResults(work, calendar, sections);
        if (Wanted(PublicKind.检查结果)) entries.AddRange(await results.Results(year));
        if (Wanted(PublicKind.处理结果)) entries.AddRange(await results.Handlings(year));
        if (Wanted(PublicKind.年度公开)) entries.AddRange(await results.Annual(year));
        return entries;

        bool Wanted(PublicKind each) => kind is null || kind == each;
    }

    private async Task<IEnumerable<PublicEntry>> Items()
    {
        var items = await work.Db.CheckItems.Where(i => i.RetiredOn == null).OrderBy(i => i.SectionId).ThenBy(i => i.Code).ToListAsync();
        return items.Count == 0 ? [] : [new PublicEntry(PublicKind.事项清单, "items", "随机抽查事项清单", null, null, PortalRoutes.CompiledItems, new PublicItems(
            [.. items.Select(i => new PublicItem(Section(i.SectionId), i.Code, i.Name, i.Degree, i.ObjectKinds, i.Content, i.LegalBasis, i.Method, i.FrequencyText, i.Edition))]))];
    }

    // Those on the roster who may inspect; who has left or rests is no public matter.
    private async Task<IEnumerable<PublicEntry>> Inspectors()
    {
        var people = await work.Db.Inspectors.Where(i => i.RetiredOn == null && i.State == InspectorState.在岗).OrderBy(i => i.Certificate).ToListAsync();
        return people.Count == 0 ? [] : [new PublicEntry(PublicKind.人员名录, "inspectors", "执法检查人员名录", null, null, PortalRoutes.Inspectors, new PublicInspectors(
            [.. people.Select(i => new PublicInspector(i.Name, i.Certificate, i.SectionId is { } id ? Section(id) : "", string.Join("、", i.Qualifications), i.ValidUntil))]))];
    }

    private async Task<IEnumerable<PublicEntry>> Plans(int? year)
    {
        var plans = await work.Db.Plans.Where(p => p.Accepted == true && (year == null || p.Year == year)).OrderByDescending(p => p.Year).ThenBy(p => p.SectionId).ToListAsync();
        var items = await work.Db.CheckItems.ToDictionaryAsync(i => i.Id, i => i.Name);
        return plans.Select(p => new PublicEntry(
            PublicKind.年度计划, $"plan/{p.Id}", $"{Section(p.SectionId)} {p.Year} 年度检查计划", p.SectionId, p.Year, PortalRoutes.PlanAt(p.Id),
            new PublicPlan(p.Year, Section(p.SectionId), p.Edition, p.ReviewedOn, [.. p.Lines.OrderBy(l => l.No).Select(l => (l.No, Facts: l.Facts())).Select(l => new PublicPlanLine(
                l.No, l.Facts.TaskName, string.Join("；", l.Facts.ItemIds.Select(id => items.GetValueOrDefault(id, ""))), LineText.Range(l.Facts), LineText.Shares(l.Facts),
                l.Facts.TimesPerYear, LineText.Months(l.Facts), LineText.Team(l.Facts)))])));
    }

    private async Task<IEnumerable<PublicEntry>> Draws(int? year)
    {
        var draws = await work.Db.Draws.Where(d => d.RevealedAt != null && (year == null || d.Day.Year == year)).OrderByDescending(d => d.Id)
            .Select(d => new { d.Id, d.No, d.SectionId, d.TaskName, d.RecusalId, d.Day, d.FromOn, d.ToOn, d.FrameRoot, d.Commitment, d.RecordJson, Abandoned = d.AbandonedAt != null }).ToListAsync();
        var assigned = (await work.Db.Inspections.Where(i => i.DrawId != null && (year == null || i.DrawnOn!.Value.Year == year)).OrderBy(i => i.EnterpriseCode)
            .Select(i => new { i.DrawId, i.EnterpriseCode, i.EnterpriseName, i.Members }).ToListAsync()).ToLookup(i => i.DrawId);
        var people = await work.Db.Inspectors.ToDictionaryAsync(i => i.Certificate, i => i.Name);
        return draws.Select(d =>
        {
            var record = DrawRecord.Parse(d.RecordJson).Value;
            IReadOnlyList<PublicAssignment> objects = d.RecusalId is null
                ? [.. assigned[d.Id].Select(i => new PublicAssignment(i.EnterpriseCode, i.EnterpriseName, [.. i.Members.Select(m => $"{m.Name}（{m.Certificate}，{m.Role}）")]))]
                : [new PublicAssignment("", "", [.. record?.Result.Teams.SelectMany(t => t).Select(c => $"{people.GetValueOrDefault(c, "")}（{c}）") ?? []])];
            return new PublicEntry(
                PublicKind.抽取结果, $"draw/{d.Id}", $"{d.No} {d.TaskName}", d.SectionId, d.Day.Year, PortalRoutes.DrawAt(d.Id),
                new PublicDraw(d.No, Section(d.SectionId), d.TaskName, d.RecusalId is null ? "随机抽取" : "替补抽取", d.Day, d.FromOn, d.ToOn, d.FrameRoot, d.Commitment,
                    record?.Secret ?? "", record?.Seed ?? "", [.. DrawRound.Said(record?.Witnesses ?? []).Select(w => $"{w.Name}：{w.Words}")],
                    record?.Result.Void is null && !d.Abandoned, objects));
        });
    }

    private string Section(int id) => sections.GetValueOrDefault(id, "");
}
