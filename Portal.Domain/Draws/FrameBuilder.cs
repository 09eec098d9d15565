namespace Portal.Domain.Draws;

/// <summary>编制底册 (Art. 10, 11, 13, 14, 15, 16, 17): the frame of a draw of objects and inspectors.</summary>
[Article(10, 11, 13, 14, 15, 16, 17)]
public static class FrameBuilder
{
    /// <summary>The seat that needs the lead qualification.</summary>
    public const string Leader = "组长";

    /// <summary>Every other seat.</summary>
    public const string Member = "组员";

    /// <returns>A frame that can be frozen, or the reason why there is none.</returns>
    public static Outcome<Frame> Build(FrameRequest request)
    {
        if (request.TeamSize < 2) return new Refusal("检查组至少 2 人：行政检查须由两人以上实施。", 14);
        var inRange = request.Objects
            .Select(o => (Object: o, Verdict: Eligibility.Judge(o, request.Conditions)))
            .Where(o => o.Verdict.InRange)
            .ToList();
        var objects = inRange.Where(o => o.Verdict.IsEligible).Select(o => o.Object).ToList();
        var strata = request.Conditions.Shares.Select(s => new FrameStratum(
            s.Standing.ToString(),
            s.Left(
                inRange.Count(o => o.Object.Standing == s.Standing && o.Verdict.CountsForShare), objects.Count(o => o.Standing == s.Standing),
                request.Credited.Where(c => c.Standing == s.Standing).Sum(c => c.Number ?? 0)))).ToList();
        if (request.Teams > strata.Sum(s => s.Quota))
            return new Refusal($"检查组数 {request.Teams} 多于应抽取的单位数 {strata.Sum(s => s.Quota)}。", 14);

        var inspectors = request.Inspectors.Where(i => Eligibility.Judge(i, request.Through).IsEligible && Holds(i, request.EveryQualification)).ToList();
        var concerned = request.Conflicts.Select(c => c.Object).ToHashSet();
        var (codes, certificates) = (objects.Select(o => o.Code).Where(concerned.Contains).ToHashSet(), inspectors.Select(i => i.Certificate).ToHashSet());
        return Finish(Frame.Of(
        [
            $"draw\t{request.Number}\trandom",
            .. request.Rules.Select(r => r.ToString()),
            .. strata.Select(s => s.ToString()),
            .. Roles(request).Select(r => r.ToString()),
            $"teams\t{request.Teams}",
            .. inRange.Where(o => !o.Verdict.IsEligible).Select(o => new FrameExclusion(o.Object.Code, o.Verdict.Exclusion!.Article!.Value).ToString()),
            .. inspectors.Select(i => new FrameInspector(i.Certificate, RolesOf(i, request)).ToString()),
            .. request.Conflicts.Where(c => certificates.Contains(c.Inspector) && codes.Contains(c.Object)).Distinct().Select(c => c.ToString()),
        ],
        objects.Select(o => new FrameObject(o.Code, o.Standing.ToString()))));
    }

    internal static bool Holds(InspectorCandidate inspector, string qualification) =>
        qualification.Length == 0 || inspector.Qualifications.Contains(qualification);

    internal static Outcome<Frame> Finish(Outcome<Frame> read) =>
        read.Succeeded && read.Value.RefusalToFreeze() is { } refusal ? refusal : read;

    // The scarcer role is drawn first; whoever is not drawn for it can still become a member.
    private static FrameRole[] Roles(FrameRequest request) => request.LeadQualification.Length == 0
        ? [new(Member, request.TeamSize)]
        : [new(Leader, 1), new(Member, request.TeamSize - 1)];

    private static string[] RolesOf(InspectorCandidate inspector, FrameRequest request) =>
        request.LeadQualification.Length > 0 && Holds(inspector, request.LeadQualification) ? [Leader, Member] : [Member];
}
