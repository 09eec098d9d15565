using Portal.Domain.Draws;
using Portal.Domain.Rosters;

namespace Portal.Domain.Plans;

/// <summary>分信用覆盖 (Art. 13): one standing's part of a line's coverage.</summary>
/// <param name="InRange">On the roster and within the line's range.</param>
/// <param name="Excluded">Of these, how many cannot be drawn as things stand (Art. 11, 13, 16).</param>
/// <param name="Share">As planned; null where the standing is left out.</param>
/// <param name="Drawn">How many one round draws.</param>
[Article(13)]
public sealed record StandingCoverage(Standing Standing, int InRange, int Excluded, StandingShare? Share, int Drawn);

/// <summary>计划覆盖面 (Art. 13): what a plan line will give — objects drawn, and the load on the inspectors — computed from the rosters as they are now.</summary>
/// <param name="Inspectors">How many can sit in a team.</param>
/// <param name="Leads">Of these, how many hold the qualification asked of at least one; null where none is asked for.</param>
[Article(13)]
public sealed record Coverage(IReadOnlyList<StandingCoverage> Standings, int Rounds, int TeamSize, int Inspectors, int? Leads)
{
    public int InRange => Standings.Sum(s => s.InRange);
    public int DrawnPerRound => Standings.Sum(s => s.Drawn);

    /// <summary>全年检查家次.</summary>
    public int DrawnPerYear => DrawnPerRound * Rounds;

    /// <summary>全年检查人次: each visit takes a whole team.</summary>
    public int Visits => DrawnPerYear * TeamSize;

    /// <summary>人均检查次数 in the year; null while nobody can be drawn.</summary>
    public decimal? PerInspector => Inspectors == 0 ? null : (decimal)Visits / Inspectors;

    /// <summary>Visits in the year for each of those who can lead; null where no lead qualification is asked for, or nobody holds it.</summary>
    public decimal? PerLead => Leads is null or 0 ? null : (decimal)DrawnPerYear / Leads.Value;

    /// <param name="conditions">The line's range, on the day as of which Art. 16 and the exemptions are judged.</param>
    /// <param name="through">The last day of the line's time: certificates must be valid through it.</param>
    public static Coverage Of(PlanLineFacts facts, ObjectConditions conditions, DateOnly through, IEnumerable<RosterCell> cells, IEnumerable<InspectorCandidate> people)
    {
        var inRange = cells.Select(c => (c.Like.Standing, c.Count, Verdict: Eligibility.Judge(c.Like, conditions))).Where(c => c.Verdict.InRange).ToLookup(c => c.Standing);
        var standings = Enum.GetValues<Standing>().Select(standing =>
        {
            var (all, eligible) = (inRange[standing].Sum(c => c.Count), inRange[standing].Where(c => c.Verdict.IsEligible).Sum(c => c.Count));
            var share = facts.Shares.FirstOrDefault(s => s.Standing == standing);
            return new StandingCoverage(standing, all, all - eligible, share, share?.Quota(inRange[standing].Where(c => c.Verdict.CountsForShare).Sum(c => c.Count), eligible) ?? 0);
        });
        var inspectors = people.Where(i => Eligibility.Judge(i, through).IsEligible && FrameBuilder.Holds(i, facts.EveryQualification)).ToList();
        return new Coverage(
            [.. standings], facts.TimesPerYear, facts.TeamSize, inspectors.Count,
            facts.LeadQualification.Length == 0 ? null : inspectors.Count(i => FrameBuilder.Holds(i, facts.LeadQualification)));
    }
}
