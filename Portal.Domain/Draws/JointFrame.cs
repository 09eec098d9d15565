using Portal.Domain.Rosters;

namespace Portal.Domain.Draws;

/// <summary>综合检查的底册 (Art. 5, 14, 16): one draw for lines of several sections — objects that all their ranges hold, at most the smallest of their numbers, and in each team a seat for each section.</summary>
[Article(5, 14, 16)]
public static class JointFrame
{
    /// <returns>A frame that can be frozen, or the reason why there is none.</returns>
    public static Outcome<Frame> Build(JointRequest request)
    {
        if (RefusalFor(request.Lines) is { } refusal) return refusal;
        var inRange = request.Objects.Select(o => (Object: o, Verdict: Judge(o, request.Lines))).Where(o => o.Verdict.InRange).ToList();
        var objects = inRange.Where(o => o.Verdict.IsEligible).Select(o => o.Object).ToList();
        var quotas = Quotas(request, objects);
        if (request.Chosen.FirstOrDefault(c => c.Number > Most(request, objects).GetValueOrDefault(c.Standing)) is { } beyond)
            return new Refusal($"{beyond.Standing}企业最多抽取 {Most(request, objects).GetValueOrDefault(beyond.Standing)} 家：不超过各科室计划中最少的一项，也不超过可抽取的单位数。", 13);
        if (request.Teams > quotas.Values.Sum()) return new Refusal($"检查组数 {request.Teams} 多于应抽取的单位数 {quotas.Values.Sum()}。", 14);

        var people = request.Inspectors.Where(i => Eligibility.Judge(i, request.Through).IsEligible)
            .Select(i => new FrameInspector(i.Certificate, RolesOf(i, request))).Where(i => i.Roles.Count > 0).ToList();
        var roles = request.Lines.Select(l => new FrameRole(l.Seat, 1)).OrderBy(r => people.Count(p => p.Roles.Contains(r.Name))).ThenBy(r => r.Name, StringComparer.Ordinal).ToList();
        if (request.TeamSize > roles.Count) roles.Add(new(FrameBuilder.Member, request.TeamSize - roles.Count));
        var concerned = request.Conflicts.Select(c => c.Object).ToHashSet();
        var (codes, certificates) = (objects.Select(o => o.Code).Where(concerned.Contains).ToHashSet(), people.Select(i => i.Id).ToHashSet());
        return FrameBuilder.Finish(Frame.Of(
        [
            $"draw\t{request.Number}\trandom",
            .. request.Rules.Select(r => r.ToString()),
            .. quotas.Select(q => new FrameStratum(q.Key.ToString(), q.Value).ToString()),
            .. roles.Select(r => r.ToString()),
            $"teams\t{request.Teams}",
            .. inRange.Where(o => !o.Verdict.IsEligible).Select(o => new FrameExclusion(o.Object.Code, o.Verdict.Exclusion!.Article!.Value).ToString()),
            .. people.Select(p => p.ToString()),
            .. request.Conflicts.Where(c => certificates.Contains(c.Inspector) && codes.Contains(c.Object)).Distinct().Select(c => c.ToString()),
        ],
        objects.Select(o => new FrameObject(o.Code, o.Standing.ToString()))));
    }

    /// <summary>综合检查的条件 (Art. 5): two sections or more, one line of each.</summary>
    public static Refusal? RefusalFor(IReadOnlyList<JointLine> lines) =>
        lines.Count < 2 ? new("综合检查须由两个以上科室的计划任务合并。", 5)
        : lines.GroupBy(l => l.SectionId).FirstOrDefault(g => g.Count() > 1) is { } twice ? new($"{twice.First().Seat}有两项任务；综合检查中每个科室一项任务。", 5)
        : lines.Count > 7 ? new("一次综合检查最多合并 7 个科室的任务。", 5) : null;

    /// <summary>One that every line's range holds; left out when any line leaves it out, by that line's article.</summary>
    public static Verdict Judge(ObjectCandidate candidate, IReadOnlyList<JointLine> lines)
    {
        var verdicts = lines.Select(l => Eligibility.Judge(candidate, l.Conditions)).ToList();
        return verdicts.Exists(v => !v.InRange) ? Verdict.OutOfRange : verdicts.Find(v => v.Exclusion is not null) ?? verdicts[0];
    }

    /// <summary>各层最多抽取: the smallest of what the lines still have to draw, and no more than can be drawn.</summary>
    public static IReadOnlyDictionary<Standing, int> Most(JointRequest request, IReadOnlyList<ObjectCandidate> eligible)
    {
        var remaining = request.Lines.Select(l => l.Remaining(request.Objects)).ToList();
        return Enum.GetValues<Standing>().Where(s => remaining.TrueForAll(r => r.ContainsKey(s)))
            .ToDictionary(s => s, s => Math.Min(remaining.Min(r => r[s]), eligible.Count(o => o.Standing == s)));
    }

    private static Dictionary<Standing, int> Quotas(JointRequest request, IReadOnlyList<ObjectCandidate> eligible) =>
        Most(request, eligible).ToDictionary(m => m.Key, m => Math.Min(m.Value, request.Chosen.FirstOrDefault(c => c.Standing == m.Key)?.Number ?? m.Value));

    private static List<string> RolesOf(InspectorCandidate inspector, JointRequest request)
    {
        var roles = request.Lines.Where(l => l.CanSit(inspector)).Select(l => l.Seat).ToList();
        if (request.TeamSize > request.Lines.Count && request.Lines.All(l => FrameBuilder.Holds(inspector, l.Facts.EveryQualification))) roles.Add(FrameBuilder.Member);
        return roles;
    }
}
