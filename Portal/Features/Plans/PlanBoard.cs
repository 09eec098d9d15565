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
/// <param name="CanCopy">Whether the year before has an accepted plan.</param>
/// <param name="Due">Null for a section that keeps no items and so owes no plan.</param>
public sealed record PlanRow(int SectionId, string Section, int? Id, PlanStage? Stage, int Lines, DateOnly? SubmittedOn, DateOnly? ReviewedOn, DueView? Due, bool CanCopy);

/// <param name="ThisYear">The office's year.</param>
public sealed record PlanYear(int Year, int ThisYear, DateOnly Cutoff, Paged<PlanRow> Rows);

/// <param name="Combined">综合检查 (Art. 5): the items belong to more than one section.</param>
/// <param name="DrawnRounds">Rounds already drawn, or being drawn.</param>
public sealed record PlanLineView(int Id, int No, PlanLineFacts Facts, IReadOnlyList<string> Items, bool Combined, Coverage Coverage, int DrawnRounds);

/// <param name="Own">人次 by month of the plan, or of the line.</param>
/// <param name="Others">Of the other sections' plans of the year.</param>
/// <param name="Inspectors">How many can be sent.</param>
public sealed record LoadView(IReadOnlyList<decimal> Own, IReadOnlyList<decimal> Others, int Inspectors);

/// <summary>可以合并的任务 (Art. 5): a line of this plan in force, and another section's that reaches enterprises of its range in the same months.</summary>
public sealed record JoinableView(int LineId, int No, string TaskName, OverlapView With);

/// <param name="Joinable">Of a plan in force.</param>
/// <param name="Faults">行不通之处, of a plan that is still being drawn up.</param>
public sealed record PlanView(
    AnnualPlan Plan, string Section, DueView Due, IReadOnlyList<PlanLineView> Lines, IReadOnlyList<PlanFault> Faults, LoadView Load, IReadOnlyList<JoinableView> Joinable)
{
    public DateOnly Cutoff => Due.Deadline.Due.On;
}

/// <summary>年度计划一览 (Art. 12, 13): which section has a plan for a year, and what each plan will give.</summary>
[Article(12, 13)]
public sealed class PlanBoard(Desk desk, OfficeCalendar calendar)
{
    /// <param name="year">Null for this year.</param>
    public Task<Outcome<PlanYear>> Plans(Who who, int? year, string? search, int page, int size = Paged.Size) => desk.Read<PlanYear>(who, async work =>
    {
        var chosen = Math.Clamp(year ?? work.Today.Year, 2000, 2999);
        var sections = work.Db.Sections.AsQueryable();
        if (search is { Length: > 0 }) sections = sections.Where(s => s.Name.Contains(search));
        var found = await sections.OrderBy(s => s.Id).PageAsync(page, size);
        var ids = found.Rows.Select(s => s.Id).ToList();
        var plans = await work.Db.Plans.Where(p => p.Year == chosen && ids.Contains(p.SectionId)).ToDictionaryAsync(p => p.SectionId);
        var before = await work.Db.Plans.Where(p => p.Year == chosen - 1 && p.SubmittedOn != null && p.Accepted == true).Select(p => p.SectionId).ToListAsync();
        var owing = await OpenDeadlines.OwingPlans(work);
        return new PlanYear(chosen, work.Today.Year, AnnualCutoff.Plan(chosen), new(
            [.. found.Rows.Select(s => Row(s.Id, s.Name, chosen, plans.GetValueOrDefault(s.Id), owing.Contains(s.Id), work.Today) with { CanCopy = before.Contains(s.Id) })], found.Total));
    });

    public Task<Outcome<PlanView>> Plan(Who who, int id) => desk.Read<PlanView>(who, async work =>
    {
        if (await work.Db.RevisedPlans.SingleOrDefaultAsync(p => p.Id == id) is not { } plan) return Work.Missing("计划");
        var section = await work.Db.Sections.Where(s => s.Id == plan.SectionId).Select(s => s.Name).SingleAsync();
        var ground = await PlanGround.Load(work, plan.Year);
        var lines = await Lines(work, plan, ground);
        // What is in force, or waits for its review, has been through this already.
        var faults = plan.Stage is PlanStage.草稿 or PlanStage.已退回 ? ground.Faults(plan) : [];
        return new PlanView(
            plan, section, Due(plan.SectionId, section, plan.Year, plan, work.Today), lines, faults,
            new(MonthLoad.Of(lines.Select(l => (l.Facts, l.Coverage))), ground.LoadOfOthers(plan.SectionId), ground.Inspectors),
            plan.Stage is PlanStage.已生效 && plan.Year == work.Today.Year ? await Joinable(work, plan, lines, ground) : []);
    });

    // Only lines that still have a round to draw.
    private static async Task<List<JoinableView>> Joinable(Work work, AnnualPlan plan, List<PlanLineView> lines, PlanGround ground)
    {
        var others = ground.Plans.Where(p => p.Id != plan.Id).SelectMany(p => p.Lines).ToDictionary(l => l.Id, l => l.TimesPerYear);
        var rounds = await LineRounds.Of(work.Db, others.Keys);
        return
        [
            .. from line in lines
               where line.DrawnRounds < line.Facts.TimesPerYear
               from each in ground.Overlaps(plan.SectionId, line.Facts)
               where each is { InForce: true, Overlap.Months: true } && rounds.GetValueOrDefault(each.Overlap.LineId) < others[each.Overlap.LineId]
               select new JoinableView(line.Id, line.No, line.Facts.TaskName, each),
        ];
    }

    private PlanRow Row(int sectionId, string section, int year, AnnualPlan? plan, bool owes, DateOnly today) => new(
        sectionId, section, plan?.Id, plan?.Stage, plan?.Lines.Count ?? 0, plan?.SubmittedOn, plan?.ReviewedOn,
        owes || plan is not null ? Due(sectionId, section, year, plan, today) : null, false);

    private DueView Due(int sectionId, string section, int year, AnnualPlan? plan, DateOnly today) =>
        DueView.Of(DeadlineRules.Plan(sectionId, section, year, plan?.SubmittedOn), today, calendar.Current);

    private static async Task<List<PlanLineView>> Lines(Work work, AnnualPlan plan, PlanGround ground)
    {
        var lineIds = plan.Lines.Select(l => l.Id).ToList();
        var rounds = await LineRounds.Of(work.Db, lineIds);
        return [.. plan.Lines.OrderBy(l => l.No).Select(line =>
        {
            var facts = line.Facts();
            return new PlanLineView(
                line.Id, line.No, facts, ground.ItemNames(facts), ground.IsCombined(plan.SectionId, facts), ground.Coverage(plan.SectionId, facts), rounds.GetValueOrDefault(line.Id));
        })];
    }
}
