namespace Portal.Domain.Plans;

/// <summary>任务变动 (Art. 12, 13): what a new version does to one line.</summary>
/// <param name="Before">Null for a line that is added.</param>
/// <param name="After">Null for a line that is removed.</param>
[Article(12, 13)]
public sealed record LineChange(DraftLine? Before, DraftLine? After)
{
    /// <summary>In the order of the new version, the removed ones last; a line that only moved up is not changed.</summary>
    public static IReadOnlyList<LineChange> Between(IReadOnlyList<DraftLine> before, IReadOnlyList<DraftLine> after)
    {
        var earlier = before.ToDictionary(l => l.LineId!.Value);
        var kept = after.Select(l => l.LineId).OfType<int>().ToHashSet();
        return
        [
            .. after.Select(l => new LineChange(l.LineId is { } id ? earlier.GetValueOrDefault(id) : null, l)).Where(c => c.Before is null || !c.Before.Facts.SameAs(c.After!.Facts)),
            .. before.Where(l => !kept.Contains(l.LineId!.Value)).Select(l => new LineChange(l, null)),
        ];
    }
}
