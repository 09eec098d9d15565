using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Plans;
using Portal.Features.Plans;

namespace Portal.Features.Draws;

/// <param name="Stands">Revealed, and not void.</param>
/// <param name="Whole">Whether it takes the whole round; a combined draw may take a part.</param>
/// <param name="Credits">What a part counts for.</param>
internal sealed record TakenRound(int PlanLineId, string No, int Round, bool Revealed, bool Stands, bool Whole, IReadOnlyList<StandingShare> Credits);

/// <summary>冻结底册的条件 (Art. 12, 13, 14, 16): what must be so before a frame is frozen, apart from the frame itself.</summary>
[Article(12, 13, 14, 16)]
internal static class FreezeRules
{
    /// <param name="taken">The year's draws that were not abandoned, of all plan lines.</param>
    public static Refusal? RefusalFor(AnnualPlan plan, PlanLine line, DrawWish wish, DateOnly today, IReadOnlyList<TakenRound> taken) =>
        OfPlan(plan, today) ?? OfRound(line, taken) ?? OfOthers(taken, today) ?? OfWindow(plan, line, wish, today);

    private static Refusal? OfPlan(AnnualPlan plan, DateOnly today)
    {
        if (plan.Stage is not PlanStage.已生效)
            return today > AnnualCutoff.Plan(plan.Year)
                ? new($"{plan.Year} 年度计划现在是“{plan.Stage}”，制定期限已过；工程管理科审核通过之前不能抽取。", 12)
                : new($"{plan.Year} 年度计划现在是“{plan.Stage}”，审核通过后才能抽取。", 12);
        // Art. 16 counts by the calendar year of the draw, the plan's frequency by its own year: they must be the same.
        return plan.Year == today.Year ? null : new($"该任务属于 {plan.Year} 年度计划，须在 {plan.Year} 年内抽取。", 16);
    }

    private static Refusal? OfRound(PlanLine line, IReadOnlyList<TakenRound> taken)
    {
        var own = taken.Where(t => t.PlanLineId == line.Id).ToList();
        if (own.FirstOrDefault(t => !t.Revealed) is { } open) return new($"该任务第 {open.Round} 轮抽取 {open.No} 尚未揭晓，请先揭晓或作废。", 14);
        if (own.FirstOrDefault(t => !t.Stands) is { } failed) return new($"该任务第 {failed.Round} 轮抽取 {failed.No} 无效，请先写明原因作废，再重新抽取。", 15);
        return own.Count(t => t.Whole) >= line.TimesPerYear
            ? new($"计划频次为每年 {line.TimesPerYear} 次，已抽取 {string.Join("、", own.Select(t => t.No))}，本年度不能再抽。", 13)
            : null;
    }

    // Two frames open at once know nothing of each other: an enterprise could be drawn from both.
    private static Refusal? OfOthers(IReadOnlyList<TakenRound> taken, DateOnly today) =>
        taken.FirstOrDefault(t => !t.Revealed) is { } open
            ? new($"{today.Year} 年度的抽取 {open.No} 已冻结、尚未揭晓。为免同一单位被重复抽中，请等它揭晓或作废后再冻结新的底册。", 16)
            : null;

    private static Refusal? OfWindow(AnnualPlan plan, PlanLine line, DrawWish wish, DateOnly today)
    {
        var (first, last) = (LineTime.First(plan.Year, line.FromMonth), LineTime.Last(plan.Year, line.ToMonth));
        if (wish.FromOn > wish.ToOn) return new($"检查期限的起始日 {wish.FromOn:yyyy-MM-dd} 晚于截止日 {wish.ToOn:yyyy-MM-dd}。", 14);
        if (wish.FromOn < today) return new($"检查期限的起始日 {wish.FromOn:yyyy-MM-dd} 早于今天（{today:yyyy-MM-dd}）。", 14);
        if (wish.FromOn < first || wish.ToOn > last)
            return new($"检查期限应在计划时间 {first:yyyy-MM-dd} 至 {last:yyyy-MM-dd} 之内。", 13);
        return wish.Teams is < 1 or > 99 ? new("检查组数应为 1 至 99。", 14) : null;
    }
}
