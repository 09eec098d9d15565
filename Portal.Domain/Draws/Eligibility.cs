using Portal.Domain.Rosters;

namespace Portal.Domain.Draws;

/// <summary>参加抽取的条件 (Art. 10, 11, 13, 16, 17): who of the two rosters can be drawn, and who not, by which article.</summary>
[Article(10, 11, 13, 16, 17)]
public static class Eligibility
{
    // 河南省行政执法条例 Art. 20: those employed so cannot hold an enforcement certificate.
    private static readonly string[] UnfitEmployments = ["工勤", "劳务派遣", "劳动合同工", "临时"];

    [Article(11, 13, 16, 17)]
    public static Verdict Judge(ObjectCandidate candidate, ObjectConditions conditions)
    {
        if (conditions.Directed && conditions.Categories.Count > 0 && !conditions.Categories.Intersect(candidate.Categories).Any()) return Verdict.OutOfRange;
        if (conditions.Districts.Count > 0 && !conditions.Districts.Contains(candidate.District)) return Verdict.OutOfRange;
        if (candidate.Retired) return Verdict.Excluded(11, "已移出检查企业名录库。");
        if (candidate.State is not ExistenceState.存续) return Verdict.Excluded(11, $"存续状态为“{candidate.State}”，只抽取存续的单位。");
        if (!conditions.Takes(candidate.Standing)) return Verdict.Excluded(13, $"信用状况为“{candidate.Standing}”，本项计划没有安排抽取。");
        if (candidate.Exemptions.Count > 0 && candidate.Exemptions.FirstOrDefault(e => e.HoldsOn(conditions.DrawDay)) is { } exemption) return Verdict.Eligible with { Exempt = exemption };
        return AnnualCap.RefusalFor(candidate.Drawn, conditions) is { } refusal ? new Verdict(true, refusal) : Verdict.Eligible;
    }

    /// <param name="through">The last day of the inspection window: the certificate must still be valid on it.</param>
    [Article(10)]
    public static Verdict Judge(InspectorCandidate candidate, DateOnly through)
    {
        if (candidate.Retired) return Verdict.Excluded(10, "已移出执法检查人员名录库。");
        if (candidate.State is not InspectorState.在岗) return Verdict.Excluded(10, $"人员状态为“{candidate.State}”，只抽取在岗人员。");
        if (candidate.ValidUntil < through)
            return Verdict.Excluded(10, $"行政执法证有效期至 {candidate.ValidUntil:yyyy-MM-dd}，早于检查期限的最后一天 {through:yyyy-MM-dd}。");
        return UnfitEmployments.FirstOrDefault(candidate.Employment.Contains) is { } unfit
            ? Verdict.Excluded(10, $"人员性质为“{candidate.Employment}”，{unfit}人员不得从事行政执法。")
            : Verdict.Eligible;
    }
}
