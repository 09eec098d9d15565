namespace Portal.Domain.Draws;

/// <summary>Whether every draw from a frame works, whatever its seed turns out to be.</summary>
internal static class FrameCheck
{
    private const int MostRoles = 8;

    public static Refusal? RefusalFor(Frame frame) =>
        OfShape(frame)
        ?? (frame.Kind is DrawKind.Substitute ? OfSubstitute(frame) : OfObjects(frame))
        ?? OfInspectors(frame)
        ?? OfConflicts(frame);

    private static Refusal? OfShape(Frame frame)
    {
        if (frame.Teams == 0) return new("检查组数为 0：至少要有一个检查组。", 14);
        if (frame.Roles.Count == 0) return new("没有设定检查组的角色。", 14);
        if (frame.Roles.Count > MostRoles) return new($"检查组的角色不能超过 {MostRoles} 种。", 14);
        return frame.Roles.FirstOrDefault(r => r.Seats == 0) is { } role ? new($"角色“{role.Name}”的席位数为 0。", 14) : null;
    }

    private static Refusal? OfSubstitute(Frame frame)
    {
        if (frame.Strata.Count + frame.Objects.Count + frame.Conflicts.Count > 0)
            return new("替补抽取只抽检查人员，底册中不能有分层、单位和利害关系行。", 15);
        return frame.Roles is [{ Seats: 1 }] && frame.Teams == 1 ? null : new("替补抽取只能有一个检查组、一种角色、一个席位。", 15);
    }

    private static Refusal? OfObjects(Frame frame)
    {
        var sizes = frame.Objects.CountBy(o => o.Stratum, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        if (sizes.Keys.Except(frame.Strata.Select(s => s.Key), StringComparer.Ordinal).FirstOrDefault() is { } stray)
            return new($"单位“{frame.Objects.First(o => o.Stratum == stray).Id}”的分层“{stray}”没有设定抽取数量。", 13);
        if (frame.Strata.Sum(s => (long)s.Quota) == 0) return new("应抽取的单位数为 0，没有可抽取的单位。", 14);
        foreach (var (key, quota) in frame.Strata)
            if (quota > sizes.GetValueOrDefault(key))
                return new($"分层“{key}”应抽取 {quota} 家，可抽取的只有 {sizes.GetValueOrDefault(key)} 家。", 13);
        return null;
    }

    private static Refusal? OfInspectors(Frame frame)
    {
        var bits = frame.Roles.Select((r, i) => (r.Name, i)).ToDictionary(p => p.Name, p => 1 << p.i, StringComparer.Ordinal);
        var sizes = new int[1 << frame.Roles.Count];
        foreach (var inspector in frame.Inspectors)
        {
            if (inspector.Roles.FirstOrDefault(r => !bits.ContainsKey(r)) is { } stray)
                return new($"检查人员“{inspector.Id}”的角色“{stray}”不是本次抽取的角色。", 14);
            sizes[inspector.Roles.Sum(r => bits[r])]++;
        }
        for (var i = 0; i < frame.Roles.Count; i++)
        {
            var (able, need, taken) = (CountBy(sizes, mask => (mask >> i & 1) == 1), Need(i), MostTaken(i));
            if (able - taken < need)
                return new($"可担任“{frame.Roles[i].Name}”的检查人员不足：需要 {need} 人，符合条件 {able} 人{(taken > 0 ? $"，其中可能有 {taken} 人先被抽为其他角色" : "")}。", 14);
        }
        return null;

        long Need(int role) => (long)frame.Teams * frame.Roles[role].Seats;

        // How many of those able to take the role the roles before it can take at worst. That is a largest matching
        // between earlier seats and people; by König it equals the smallest cover: seats of some roles, people of the rest.
        long MostTaken(int role) =>
            Enumerable.Range(0, 1 << role).Min(people =>
                Enumerable.Range(0, role).Where(j => (people >> j & 1) == 0).Sum(Need)
                + CountBy(sizes, mask => (mask >> role & 1) == 1 && (mask & people) != 0));
    }

    private static Refusal? OfConflicts(Frame frame)
    {
        if (frame.Conflicts.Count == 0) return null;
        var inspectors = frame.Inspectors.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        var concerned = frame.Conflicts.Select(c => c.Object).ToHashSet(StringComparer.Ordinal);
        var objects = frame.Objects.Select(o => o.Id).Where(concerned.Contains).ToHashSet(StringComparer.Ordinal);
        if (frame.Conflicts.FirstOrDefault(c => !inspectors.Contains(c.Inspector)) is { } unknown)
            return new($"利害关系所列的检查人员“{unknown.Inspector}”不在底册中。", 15);
        if (frame.Conflicts.FirstOrDefault(c => !objects.Contains(c.Object)) is { } stray)
            return new($"利害关系所列的单位“{stray.Object}”不在底册中。", 15);
        foreach (var conflicts in frame.Conflicts.GroupBy(c => c.Object, c => c.Inspector, StringComparer.Ordinal))
        {
            var recused = conflicts.ToHashSet(StringComparer.Ordinal);
            if (frame.Roles.FirstOrDefault(r => frame.Inspectors.Where(i => i.Roles.Contains(r.Name)).All(i => recused.Contains(i.Id))) is { } role)
                return new($"单位“{conflicts.Key}”与所有可担任“{role.Name}”的检查人员都有利害关系，任何检查组都不能检查它。", 15);
        }
        return null;
    }

    private static long CountBy(int[] sizes, Func<int, bool> which) => sizes.Where((_, mask) => which(mask)).Sum(n => (long)n);
}
