using Portal.Domain.Plans;
using Portal.Domain.Rosters;

namespace Portal.Domain.Draws;

/// <summary>参加综合检查的计划任务 (Art. 5, 13): one section's line, the seat that the section has in each team, and what earlier combined draws of the round already did for it.</summary>
/// <param name="Seat">The section's name: the role of its seat.</param>
/// <param name="Credited">Objects of the round that combined draws drew already, by standing.</param>
[Article(5, 13)]
public sealed record JointLine(string Seat, int SectionId, PlanLineFacts Facts, ObjectConditions Conditions, IReadOnlyList<StandingShare> Credited)
{
    public int CreditedOf(Standing standing) => Credited.Where(c => c.Standing == standing).Sum(c => c.Number ?? 0);

    /// <summary>本轮还应抽取 of each standing: of the line's own range, what was credited taken off.</summary>
    public IReadOnlyDictionary<Standing, int> Remaining(IEnumerable<ObjectCandidate> objects)
    {
        var inRange = objects.Select(o => (o.Standing, Verdict: Eligibility.Judge(o, Conditions))).Where(o => o.Verdict.InRange).ToLookup(o => o.Standing, o => o.Verdict);
        return Facts.Shares.ToDictionary(
            s => s.Standing,
            s => s.Left(inRange[s.Standing].Count(v => v.CountsForShare), inRange[s.Standing].Count(v => v.IsEligible), CreditedOf(s.Standing)));
    }

    /// <summary>The section's seat asks what the section's line asks: of every member, and of the one.</summary>
    public bool CanSit(InspectorCandidate inspector) =>
        inspector.SectionId == SectionId && FrameBuilder.Holds(inspector, Facts.EveryQualification) && FrameBuilder.Holds(inspector, Facts.LeadQualification);
}

/// <summary>综合检查底册的编制要求 (Art. 5, 14): the lines of several sections that are drawn for together.</summary>
[Article(5, 14)]
public sealed record JointRequest
{
    public required string Number { get; init; }
    public required IReadOnlyList<FrameRule> Rules { get; init; }
    public required IReadOnlyList<JointLine> Lines { get; init; }

    /// <summary>抽取数量 by standing as chosen; a standing that is not named is drawn up to the smallest of the lines' numbers.</summary>
    public IReadOnlyList<StandingShare> Chosen { get; init; } = [];
    public required IReadOnlyList<ObjectCandidate> Objects { get; init; }
    public required IReadOnlyList<InspectorCandidate> Inspectors { get; init; }
    public required DateOnly Through { get; init; }
    public IReadOnlyList<FrameConflict> Conflicts { get; init; } = [];
    public required int Teams { get; init; }

    /// <summary>检查组人数: what the largest of the lines asks for, and at least a seat for each section.</summary>
    public int TeamSize => Math.Max(Lines.Count, Lines.Max(l => l.Facts.TeamSize));
}
