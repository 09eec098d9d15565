namespace Portal.Domain.Draws;

/// <summary>替补抽取要求 (Art. 15): which seat is vacant, and who may take it.</summary>
[Article(15)]
public sealed record SubstituteRequest
{
    /// <summary>抽取编号 of the substitute draw itself.</summary>
    public required string Number { get; init; }

    /// <summary>Conditions as people read them: 原抽取编号, 检查组, 回避人员 …</summary>
    public required IReadOnlyList<FrameRule> Rules { get; init; }

    /// <summary>The vacant seat's role, such as <see cref="FrameBuilder.Leader"/>.</summary>
    public required string Role { get; init; }

    /// <summary>Asked of whoever takes the seat; none where empty.</summary>
    public IReadOnlyList<string> Qualifications { get; init; } = [];
    public required IReadOnlyList<InspectorCandidate> Inspectors { get; init; }

    /// <summary>Last day of the inspection window; certificates must be valid through it.</summary>
    public required DateOnly Through { get; init; }

    /// <summary>Certificate numbers of the whole team, the one who recuses included.</summary>
    public required IReadOnlyList<string> Team { get; init; }

    /// <summary>Codes of the objects that the team inspects.</summary>
    public required IReadOnlyList<string> TeamObjects { get; init; }

    /// <summary>All declared interests.</summary>
    public required IReadOnlyList<FrameConflict> Conflicts { get; init; }
}
