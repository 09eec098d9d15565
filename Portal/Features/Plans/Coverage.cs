using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Draws;

namespace Portal.Features.Plans;

/// <summary>分信用覆盖 (Art. 13): one standing's part of a line's coverage.</summary>
/// <param name="InRange">On the roster and within the line's range.</param>
/// <param name="Excluded">Of these, how many cannot be drawn as things stand (Art. 11, 13, 16).</param>
/// <param name="Percent">As planned; null where the standing is left out.</param>
/// <param name="Drawn">How many one round draws.</param>
public sealed record StandingCoverage(Standing Standing, int InRange, int Excluded, decimal? Percent, int Drawn);

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

    /// <param name="day">The day as of which Art. 16 and the exemptions are judged.</param>
    /// <param name="through">The last day of the line's time: certificates must be valid through it.</param>
    internal static Coverage Of(PlanLineFacts facts, int sectionId, bool combined, DateOnly day, DateOnly through, DrawRoster roster)
    {
        var conditions = new ObjectConditions(sectionId, day, combined, facts.Directed, facts.Categories, facts.Districts, facts.Shares, facts.TimesPerYear);
        var inRange = roster.Objects.Select(o => (o.Standing, Verdict: Eligibility.Judge(o, conditions))).Where(o => o.Verdict.InRange).ToLookup(o => o.Standing, o => o.Verdict);
        var standings = Enum.GetValues<Standing>().Select(standing =>
        {
            var (all, eligible) = (inRange[standing].Count(), inRange[standing].Count(v => v.IsEligible));
            var percent = facts.Shares.FirstOrDefault(s => s.Standing == standing)?.Percent;
            return new StandingCoverage(standing, all, all - eligible, percent, percent is { } share ? FrameBuilder.Quota(share, inRange[standing].Count(v => v.CountsForShare), eligible) : 0);
        });
        var inspectors = roster.Inspectors.Where(i => Eligibility.Judge(i, through).IsEligible && Holds(i, facts.EveryQualification)).ToList();
        return new Coverage(
            [.. standings], facts.TimesPerYear, facts.TeamSize, inspectors.Count,
            facts.LeadQualification.Length == 0 ? null : inspectors.Count(i => Holds(i, facts.LeadQualification)));
    }

    private static bool Holds(InspectorCandidate inspector, string qualification) =>
        qualification.Length == 0 || inspector.Qualifications.Contains(qualification);
}
