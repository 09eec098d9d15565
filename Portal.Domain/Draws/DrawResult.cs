namespace Portal.Domain.Draws;

/// <summary>交换 (Art. 15): an object in conflict and the object it changed places with.</summary>
[Article(15)]
public sealed record Exchange(string Object, string Other);

/// <summary>抽取结果 (Art. 14, 15): what follows from a frame and a seed.</summary>
[Article(14, 15)]
public sealed record DrawResult
{
    /// <summary>抽中单位: codes, in ordinal order.</summary>
    public required IReadOnlyList<string> Objects { get; init; }

    /// <summary>检查组: certificate numbers, role by role in drawing order.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Teams { get; init; }

    /// <summary>分派: each object's team, from 0, in ordinal order of the objects; empty in a substitute draw and in a void one.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> Assignment { get; init; }

    /// <summary>The attempt that stands, 0 to 99.</summary>
    public required int Attempt { get; init; }
    public required IReadOnlyList<Exchange> Exchanges { get; init; }

    /// <summary>The object that no team can take; null unless the draw is void.</summary>
    public string? Unassignable { get; init; }

    /// <summary>Why the draw is void (抽取无效); null when it stands.</summary>
    public Refusal? Void => Unassignable is { } id
        ? new($"本次抽取无效：单位“{id}”与检查组有利害关系，没有可以交换的单位，任何检查组都不能检查它。", 15)
        : null;
}
