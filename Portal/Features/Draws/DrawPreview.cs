using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Plans;

namespace Portal.Features.Draws;

/// <param name="Roles">Empty for one who cannot be drawn.</param>
public sealed record PreviewInspector(string Certificate, string Name, string Roles, string Why);

/// <summary>抽取预览 (Art. 13–17): who would stand in the frame if it were frozen now, and what cannot work.</summary>
[Article(13, 14, 15, 16, 17)]
public sealed record DrawPreview
{
    public required DrawWish Wish { get; init; }
    public required string Number { get; init; }
    public required int Round { get; init; }
    public required int PlanId { get; init; }
    public required string Section { get; init; }
    public required PlanLineFacts Facts { get; init; }
    public required bool Combined { get; init; }
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Items taken off the list since the plan was accepted; they are not inspected.</summary>
    public required IReadOnlyList<string> RetiredItems { get; init; }
    public required Coverage Coverage { get; init; }

    /// <summary>本次抽取家数: what combined draws of the round drew already is taken off.</summary>
    public required int Quota { get; init; }
    public required IReadOnlyList<FrameObjectRow> Eligible { get; init; }
    public required IReadOnlyList<FrameObjectRow> Excluded { get; init; }
    public required IReadOnlyList<PreviewInspector> Inspectors { get; init; }

    /// <summary>利害关系 (Art. 15) between people and enterprises that could both be drawn, in words.</summary>
    public required IReadOnlyList<string> Conflicts { get; init; }

    /// <summary>冻结前的提示: what no rule forbids and somebody should look at.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Why it cannot be frozen; null when it can.</summary>
    public required Refusal? Cannot { get; init; }

    internal static DrawPreview Of(DrawPreparation draw, Coverage coverage)
    {
        var judged = draw.Judged.ToList();
        var frame = draw.Frame();
        var inspectors = draw.Roster.Inspectors.Select(i => Judge(i, draw)).OrderByDescending(i => i.Roles.Length).ToList();
        return new DrawPreview
        {
            Wish = draw.Wish,
            Number = draw.Number,
            Round = draw.Round,
            PlanId = draw.Plan.Id,
            Section = draw.Section,
            Facts = draw.Line.Facts(),
            Combined = draw.Combined,
            Items = [.. draw.Items.Select(i => i.Name)],
            RetiredItems = [.. draw.RetiredItems.Select(i => i.Name)],
            Coverage = coverage,
            Quota = frame.Value?.Strata.Sum(s => s.Quota) ?? coverage.DrawnPerRound,
            Eligible = [.. judged.Where(o => o.Verdict.IsEligible).Select(o => FrameObjectRow.Of(o.Object, o.Verdict))],
            Excluded = [.. judged.Where(o => !o.Verdict.IsEligible).Select(o => FrameObjectRow.Of(o.Object, o.Verdict))],
            Inspectors = inspectors,
            Conflicts = ConflictsIn(draw, [.. judged.Where(o => o.Verdict.IsEligible).Select(o => o.Object)], inspectors),
            Cannot = frame.Refusal,
        };
    }

    private static PreviewInspector Judge(InspectorCandidate candidate, DrawPreparation draw)
    {
        var (lead, every) = (draw.Line.LeadQualification, draw.Line.EveryQualification);
        var why = Eligibility.Judge(candidate, draw.Wish.ToOn).Exclusion?.Reason
            ?? (every.Length > 0 && !candidate.Qualifications.Contains(every) ? $"不具备“{every}”。" : "");
        var roles = why.Length > 0 ? "" : lead.Length > 0 && candidate.Qualifications.Contains(lead) ? $"{FrameBuilder.Leader}、{FrameBuilder.Member}" : FrameBuilder.Member;
        return new PreviewInspector(candidate.Certificate, candidate.Name, roles, why);
    }

    private static List<string> ConflictsIn(DrawPreparation draw, List<ObjectCandidate> objects, List<PreviewInspector> inspectors)
    {
        var names = objects.ToDictionary(o => o.Code, o => o.Name);
        var people = inspectors.Where(i => i.Roles.Length > 0).ToDictionary(i => i.Certificate, i => i.Name);
        return [.. draw.Roster.Conflicts.Where(c => names.ContainsKey(c.Object) && people.ContainsKey(c.Inspector))
            .Select(c => $"{people[c.Inspector]}（{c.Inspector}）不检查“{names[c.Object]}”")];
    }
}
