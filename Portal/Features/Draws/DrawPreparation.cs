using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <summary>抽取准备 (Art. 14): everything that freezing needs; the preview shows from it what freezing would freeze.</summary>
[Article(14)]
internal sealed record DrawPreparation(
    AnnualPlan Plan, PlanLine Line, string Section, DrawWish Wish, DateOnly Today, string Number,
    IReadOnlyList<CheckItem> Items, IReadOnlyList<CheckItem> RetiredItems, IReadOnlyList<TakenRound> Taken, DrawRoster Roster)
{
    public int Round => RoundOf(Line.Id, Taken);

    /// <summary>本轮由综合检查抽取的家数, by standing.</summary>
    public IReadOnlyList<StandingShare> Credited => CreditedOf(Line.Id, Taken);

    public static int RoundOf(int lineId, IReadOnlyList<TakenRound> taken) => taken.Count(t => t.PlanLineId == lineId && t.Whole) + 1;

    public static IReadOnlyList<StandingShare> CreditedOf(int lineId, IReadOnlyList<TakenRound> taken) =>
        [.. taken.Where(t => t.PlanLineId == lineId && !t.Whole && t.Round == RoundOf(lineId, taken)).SelectMany(t => t.Credits)];

    public bool Combined => DrawScope.IsCombined(Plan.SectionId, Items.Select(i => i.SectionId));

    public ObjectConditions Conditions => ObjectConditions.Of(Line.Facts(), Plan.SectionId, Today, Combined);

    /// <summary>Everyone in the line's range, in or out.</summary>
    public IEnumerable<(ObjectCandidate Object, Verdict Verdict)> Judged =>
        Roster.Objects.Select(o => (o, Eligibility.Judge(o, Conditions))).Where(o => o.Item2.InRange);

    /// <summary>The frame that would be frozen, or why none can be.</summary>
    public Outcome<Frame> Frame()
    {
        if (FreezeRules.RefusalFor(Plan, Line, Wish, Today, Taken) is { } refusal) return refusal;
        if (Items.Count == 0) return new Refusal("该任务的抽查事项均已停用，没有可检查的事项。", 8);
        return FrameBuilder.Build(new FrameRequest
        {
            Number = Number,
            Rules = DrawConditions.Of(this),
            Conditions = Conditions,
            Credited = Credited,
            Objects = Roster.Objects,
            Inspectors = Roster.Inspectors,
            Through = Wish.ToOn,
            TeamSize = Line.TeamSize,
            LeadQualification = Line.LeadQualification,
            EveryQualification = Line.EveryQualification,
            Conflicts = Roster.Conflicts,
            Teams = Wish.Teams,
        });
    }

    public static async Task<Outcome<DrawPreparation>> Of(Work work, DrawWish wish)
    {
        var plan = await work.Db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Lines.Any(l => l.Id == wish.PlanLineId));
        if (plan is null) return Work.Missing("计划任务");
        var line = plan.Lines.Single(l => l.Id == wish.PlanLineId);
        var items = await work.Db.CheckItems.AsNoTracking().Where(i => line.ItemIds.Contains(i.Id)).OrderBy(i => i.Code).ToListAsync();
        return new DrawPreparation(
            plan, line, await work.Db.Sections.Where(s => s.Id == plan.SectionId).Select(s => s.Name).SingleAsync(), wish, work.Today,
            await Numbers.Next(work.Db.Draws.Select(d => d.No), "抽", work.Today.Year),
            [.. items.Where(i => i.RetiredOn is null)], [.. items.Where(i => i.RetiredOn is not null)],
            await TakenIn(work, work.Today.Year), await DrawRoster.Load(work.Db, work.Today.Year));
    }

    /// <summary>The rounds of a calendar year that were not abandoned.</summary>
    public static async Task<List<TakenRound>> TakenIn(Work work, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var own = await work.Db.Draws.Where(d => d.RecusalId == null && !d.Joint && d.Day >= first && d.Day <= last && d.AbandonedAt == null).OrderBy(d => d.Id)
            .Select(d => new { d.PlanLineId, d.No, d.Round, Revealed = d.RevealedAt != null, Stands = work.Db.Inspections.Any(i => i.DrawId == d.Id) })
            .ToListAsync();
        var joint = await work.Db.CombinedLines.Where(l => l.Draw.Day >= first && l.Draw.Day <= last && l.Draw.AbandonedAt == null).OrderBy(l => l.Id)
            .Select(l => new { l.PlanLineId, l.Draw.No, l.Round, Revealed = l.Draw.RevealedAt != null, Stands = work.Db.Inspections.Any(i => i.DrawId == l.DrawId), l.Whole, l.Credits })
            .ToListAsync();
        return [.. own.Select(d => new TakenRound(d.PlanLineId, d.No, d.Round, d.Revealed, d.Stands, true, [])), .. joint.Select(d => new TakenRound(d.PlanLineId, d.No, d.Round, d.Revealed, d.Stands, d.Whole, d.Credits))];
    }
}
