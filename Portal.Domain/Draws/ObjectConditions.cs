using Portal.Domain.Plans;
using Portal.Domain.Rosters;

namespace Portal.Domain.Draws;

/// <summary>抽取单位的条件 (Art. 13, 16, 17): the range of a plan line, and who draws on which day.</summary>
/// <param name="SectionId">The section that draws.</param>
/// <param name="Combined">综合检查: several sections' items in one visit.</param>
/// <param name="Directed">定向: only then do categories count.</param>
/// <param name="Categories">单位类别; empty means every category.</param>
/// <param name="Districts">所在区县; empty means every district.</param>
/// <param name="TimesPerYear">How often this section may draw one enterprise in a calendar year.</param>
[Article(13, 16, 17)]
public sealed record ObjectConditions(
    int SectionId,
    DateOnly DrawDay,
    bool Combined,
    bool Directed,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Districts,
    IReadOnlyList<StandingShare> Shares,
    int TimesPerYear)
{
    /// <summary>Whether the plan has a share for this standing (Art. 13).</summary>
    public bool Takes(Standing standing)
    {
        foreach (var share in Shares)
            if (share.Standing == standing) return true;
        return false;
    }

    public static ObjectConditions Of(PlanLineFacts facts, int sectionId, DateOnly day, bool combined) =>
        new(sectionId, day, combined, facts.Directed, facts.Categories, facts.Districts, facts.Shares, facts.TimesPerYear);
}
