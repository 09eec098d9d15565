using Portal.Domain.Rosters;

namespace Portal.Domain.Draws;

/// <summary>候选单位 (Art. 11, 13, 16): an enterprise as the roster and the draws before have it.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Retired">Whether it was taken off the roster.</param>
[Article(11, 13, 16)]
public sealed record ObjectCandidate(
    string Code,
    string Name,
    IReadOnlyList<string> Categories,
    string District,
    ExistenceState State,
    Standing Standing,
    IReadOnlyList<Exemption> Exemptions,
    bool Retired,
    IReadOnlyList<PriorDraw> Drawn);
