using Portal.Domain.Rosters;

namespace Portal.Domain.Draws;

/// <summary>候选检查人员 (Art. 10): an inspector as the roster has it.</summary>
/// <param name="Certificate">行政执法证号.</param>
/// <param name="Qualifications">执法类别.</param>
/// <param name="Employment">人员性质, as people write it.</param>
/// <param name="ValidUntil">Last day on which the certificate is valid; null means 长期.</param>
/// <param name="Retired">Whether the person was taken off the roster.</param>
/// <param name="SectionId">所在科室: whose seat the inspector takes in a combined inspection; null for none.</param>
[Article(10)]
public sealed record InspectorCandidate(
    string Certificate,
    string Name,
    IReadOnlyList<string> Qualifications,
    InspectorState State,
    string Employment,
    DateOnly? ValidUntil,
    bool Retired,
    int? SectionId = null);
