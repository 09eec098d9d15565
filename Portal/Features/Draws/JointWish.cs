using Portal.Domain;
using Portal.Domain.Plans;

namespace Portal.Features.Draws;

/// <summary>综合检查抽取申请 (Art. 5, 14): which sections' lines are drawn for together, how many, the window and the teams.</summary>
/// <param name="LineIds">The first line's section leads the inspections.</param>
/// <param name="Chosen">抽取数量 by standing; one that is not named is drawn as far as the plans allow.</param>
[Article(5, 14)]
public sealed record JointWish(IReadOnlyList<int> LineIds, IReadOnlyList<StandingShare> Chosen, DateOnly FromOn, DateOnly ToOn, int Teams)
{
    internal DrawWish For(int lineId) => new(lineId, FromOn, ToOn, Teams);
}
