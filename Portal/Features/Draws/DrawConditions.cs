using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Features.Plans;

namespace Portal.Features.Draws;

/// <summary>抽取条件 (Art. 13, 17): the plan line as it is recorded in the frame, for people to read.</summary>
[Article(13, 17)]
internal static class DrawConditions
{
    private static readonly string[] Keys =
    [
        "计划年度", "计划版次", "科室", "计划任务", "轮次", "抽查事项", "检查方式", "抽取方式", "单位类别", "所在区县", "抽查比例", "抽查数量",
        "检查组人数", "组长应具备", "每人应具备", "抽取日", "检查期限",
    ];

    public static IReadOnlyList<FrameRule> Of(DrawPreparation draw)
    {
        var facts = draw.Line.Facts();
        string[] values =
        [
            $"{draw.Plan.Year}", $"第 {draw.Plan.Edition} 版", draw.Section, facts.TaskName, $"第 {draw.Round} 轮（每年 {facts.TimesPerYear} 次）",
            string.Join("；", draw.Items.Select(i => i.Name)), draw.Combined ? "综合检查" : "单科室检查",
            LineText.Kind(facts), LineText.Categories(facts), LineText.Districts(facts), LineText.ByNumber(facts) ? "" : LineText.Shares(facts), LineText.ByNumber(facts) ? LineText.Shares(facts) : "",
            $"{facts.TeamSize}", facts.LeadQualification, facts.EveryQualification,
            $"{draw.Today:yyyy-MM-dd}", $"{draw.Wish.FromOn:yyyy-MM-dd} 至 {draw.Wish.ToOn:yyyy-MM-dd}",
        ];
        return [.. Keys.Zip(values, (key, value) => new FrameRule(key, value)).Where(r => r.Value.Length > 0)];
    }

    /// <summary>In the order in which people read them; the frame itself keeps them in the protocol's.</summary>
    public static IEnumerable<FrameRule> InReadingOrder(IEnumerable<FrameRule> rules) =>
        rules.OrderBy(r => Array.IndexOf(Keys, r.Key) is >= 0 and var place ? place : Keys.Length);
}
