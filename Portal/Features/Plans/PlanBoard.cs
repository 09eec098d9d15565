using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Domain.Plans;
using Portal.Features.Draws;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <summary>各科室某年度计划的进度; <see cref="Id"/> is null while the section has none.</summary>
/// <param name="Due">Null for a section that keeps no items and so owes no plan.</param>
public sealed record PlanRow(int SectionId, string Section, int? Id, PlanStage? Stage, int Lines, DateOnly? SubmittedOn, DateOnly? ReviewedOn, DueView? Due);

/// <param name="ThisYear">The office's year.</param>
public sealed record PlanYear(int Year, int ThisYear, DateOnly Cutoff, Paged<PlanRow> Rows);

/// <param name="Combined">综合检查 (Art. 5): the items belong to more than one section.</param>
/// <param name="DrawnRounds">Rounds already drawn, or being drawn.</param>
public sealed record PlanLineView(int Id, int No, PlanLineFacts Facts, IReadOnlyList<string> Items, bool Combined, Coverage Coverage, int DrawnRounds);

public sealed record PlanView(AnnualPlan Plan, string Section, DueView Due, IReadOnlyList<PlanLineView> Lines)
{
    public DateOnly Cutoff => Due.Deadline.Due.On;
}

/// <summary>年度计划一览 (Art. 12, 13): which section has a plan for a year, and what each plan will give.</summary>
[Article(12, 13)]
public sealed class PlanBoard(Desk desk, OfficeCalendar calendar)
{
    /// <param name="year">Null for this year.</param>
    public Task<Outcome<PlanYear>> Plans(Who who, int? year, string? search, int page) => desk.Read<PlanYear>(who, async work =>
    {
        var chosen = Math.Clamp(year ?? work.Today.Year, 2000, 2999);
        var sections = work.Db.Sections.AsQueryable();
        if (search is { Length: > 0 }) sections = sections.Where(s => s.Name.Contains(search));
        var found = await sections.OrderBy(s => s.Id).PageAsync(page);
        var ids = found.Rows.Select(s => s.Id).ToList();
        var plans = await work.Db.Plans.Where(p => p.Year == chosen && ids.Contains(p.SectionId)).ToDictionaryAsync(p => p.SectionId);
        var owing = await OpenDeadlines.OwingPlans(work);
        return new PlanYear(chosen, work.Today.Year, AnnualCutoff.Plan(chosen), new(
            [.. found.Rows.Select(s => Row(s.Id, s.Name, chosen, plans.GetValueOrDefault(s.Id), owing.Contains(s.Id), work.Today))], found.Total));
    });

    public Task<Outcome<PlanView>> Plan(Who who, int id) => desk.Read<PlanView>(who, async work =>
    {
        if (await work.Db.Plans.SingleOrDefaultAsync(p => p.Id == id) is not { } plan) return Work.Missing("计划");
        var section = await work.Db.Sections.Where(s => s.Id == plan.SectionId).Select(s => s.Name).SingleAsync();
        return new PlanView(plan, section, Due(plan.SectionId, section, plan.Year, plan, work.Today), await Lines(work, plan));
    });

    private PlanRow Row(int sectionId, string section, int year, AnnualPlan? plan, bool owes, DateOnly today) => new(
        sectionId, section, plan?.Id, plan?.Stage, plan?.Lines.Count ?? 0, plan?.SubmittedOn, plan?.ReviewedOn,
        owes || plan is not null ? Due(sectionId, section, year, plan, today) : null);

    private DueView Due(int sectionId, string section, int year, AnnualPlan? plan, DateOnly today) =>
        DueView.Of(DeadlineRules.Plan(sectionId, section, year, plan?.SubmittedOn), today, calendar.Current);

    private static async Task<List<PlanLineView>> Lines(Work work, AnnualPlan plan)
    {
        var items = await work.Db.CheckItems.ToDictionaryAsync(i => i.Id);
        var lineIds = plan.Lines.Select(l => l.Id).ToList();
        var rounds = await work.Db.Draws.Where(d => d.RecusalId == null && d.AbandonedAt == null && lineIds.Contains(d.PlanLineId))
            .GroupBy(d => d.PlanLineId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var roster = await DrawRoster.Load(work.Db, plan.Year);
        return [.. plan.Lines.OrderBy(l => l.No).Select(line =>
        {
            var chosen = line.ItemIds.Select(i => items.GetValueOrDefault(i)).OfType<Domain.Rosters.CheckItem>().ToList();
            var combined = DrawScope.IsCombined(plan.SectionId, chosen.Select(i => i.SectionId));
            return new PlanLineView(
                line.Id, line.No, line.Facts(), [.. chosen.Select(i => i.Name)], combined,
                LineTime.Coverage(line.Facts(), plan, combined, work.Today, roster), rounds.GetValueOrDefault(line.Id));
        })];
    }
}
