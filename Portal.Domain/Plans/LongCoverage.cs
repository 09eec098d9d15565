using Portal.Domain.Draws;

namespace Portal.Domain.Plans;

/// <summary>三年覆盖与次数上限 (Art. 13, 16): how much of a line's range three years will have seen, and whom one more draw brings to the cap.</summary>
/// <param name="Living">In the range and existing.</param>
/// <param name="Before">Of these, how many were drawn in the two years before.</param>
/// <param name="Expected">Of these, how many will have been drawn after this line's year, on average over all draws.</param>
/// <param name="WouldReach">Drawn this year so often that one more draw reaches the cap.</param>
/// <param name="Reached">Already at the cap, and so left out.</param>
[Article(13, 16)]
public sealed record LongCoverage(int Living, int Before, int Expected, int WouldReach, int Reached)
{
    /// <param name="coverage">The line's, over the same cells.</param>
    public static LongCoverage Of(ObjectConditions conditions, Coverage coverage, IEnumerable<RosterCell> cells)
    {
        var inRange = cells.Select(c => (Cell: c, Verdict: Eligibility.Judge(c.Like, conditions))).Where(c => c.Verdict.CountsForShare).ToList();
        var byStanding = inRange.ToLookup(c => c.Cell.Like.Standing, c => c.Cell);
        return new(
            inRange.Sum(c => c.Cell.Count),
            inRange.Sum(c => c.Cell.Before),
            (int)Math.Round(coverage.Standings.Sum(s => Seen(byStanding[s.Standing].Sum(c => c.Count), byStanding[s.Standing].Sum(c => c.Before), s.Drawn, coverage.Rounds))),
            inRange.Where(c => c.Verdict is { IsEligible: true, Exempt: null } && Drawn(c.Cell) == AnnualCap.MostPerYear - 1).Sum(c => c.Cell.Count),
            inRange.Where(c => !c.Verdict.IsEligible && Drawn(c.Cell) >= AnnualCap.MostPerYear).Sum(c => c.Cell.Count));

        int Drawn(RosterCell cell) => AnnualCap.CountIn(conditions.DrawDay.Year, cell.Like.Drawn);
    }

    // A uniform draw misses one object with the same chance, seen before or not.
    private static double Seen(int living, int before, int drawn, int rounds) =>
        living <= 0 ? 0 : living - (living - before) * Math.Pow(1 - Math.Min(1.0, (double)drawn / living), rounds);
}
