using Portal.Domain;
using Portal.Domain.Plans;

namespace Portal.Features.Plans;

/// <summary>任务说明 (Art. 13, 17): a plan line in words, the same on every page and in the frame.</summary>
[Article(13, 17)]
public static class LineText
{
    public static string Kind(PlanLineFacts facts) => facts.Directed ? "定向" : "不定向";

    public static string Range(PlanLineFacts facts) =>
        $"{Kind(facts)}：{Categories(facts)}；{Districts(facts)}";

    public static string Categories(PlanLineFacts facts) => Words(facts.Categories, "全部类别");

    public static string Districts(PlanLineFacts facts) => Words(facts.Districts, "全部区县");

    public static string Shares(PlanLineFacts facts) =>
        string.Join("、", facts.Shares.OrderBy(s => s.Standing).Select(s => s.Said()));

    public static bool ByNumber(PlanLineFacts facts) => facts.Shares.Any(s => s.Number is not null);

    public static string Months(PlanLineFacts facts) =>
        facts.FromMonth == facts.ToMonth ? $"{facts.FromMonth} 月" : $"{facts.FromMonth} 月至 {facts.ToMonth} 月";

    public static string Team(PlanLineFacts facts) =>
        $"{facts.TeamSize} 人"
        + (facts.LeadQualification.Length > 0 ? $"；至少一人具备“{facts.LeadQualification}”" : "")
        + (facts.EveryQualification.Length > 0 ? $"；每人具备“{facts.EveryQualification}”" : "");

    public static string Forecast(Coverage coverage) =>
        $"每轮 {coverage.DrawnPerRound} 家（范围内 {coverage.InRange} 家）"
        + (coverage.PerInspector is { } each ? $"，人均全年 {each:0.#} 次" : "，没有符合条件的检查人员");

    private static string Words(IReadOnlyList<string> words, string none) => words.Count == 0 ? none : string.Join("、", words);
}
