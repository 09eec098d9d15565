using Portal.Domain.Rosters;

namespace Portal.Domain.Draws;

/// <summary>参加抽取的判定 (Art. 10, 11, 13, 16): whether a candidate can be drawn, and if not, why and by which article.</summary>
/// <param name="InRange">Whether the draw's conditions reach the candidate at all; one out of range stands nowhere in the frame.</param>
/// <param name="Exclusion">Why one in range cannot be drawn; its article is always given.</param>
/// <param name="Exempt">The ground on which Art. 16 does not protect it; null where none holds.</param>
[Article(10, 11, 13, 16)]
public sealed record Verdict(bool InRange, Refusal? Exclusion = null, Exemption? Exempt = null)
{
    public static readonly Verdict OutOfRange = new(false);
    public static readonly Verdict Eligible = new(true);

    public bool IsEligible => InRange && Exclusion is null;

    /// <summary>Whether it counts for a share of the range: who lives no more (Art. 11) does not.</summary>
    public bool CountsForShare => InRange && Exclusion?.Article != 11;

    public static Verdict Excluded(int article, string reason) => new(true, new Refusal(reason, article));
}
