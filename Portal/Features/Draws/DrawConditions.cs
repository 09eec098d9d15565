using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Features.Plans;

namespace Portal.Features.Draws;

/// <summary>抽取条件 (Art. 13, 17): the plan line as it is recorded in the frame, for people to read.</summary>
[Article(13, 17)]
internal static class DrawConditions
{
    public static IReadOnlyList<FrameRule> Of(DrawPreparation draw)
    {
        var facts = draw.Line.Facts();
        return
        [
            .. Shown(
                ("计划年度", $"{draw.Plan.Year}"),
                ("科室", draw.Section),
                ("计划任务", facts.TaskName),
                ("轮次", $"第 {draw.Round} 轮（每年 {facts.TimesPerYear} 次）"),
                ("抽查事项", string.Join("；", draw.Items.Select(i => i.Name))),
                ("检查方式", draw.Combined ? "综合检查" : "单科室检查"),
                ("抽取方式", LineText.Kind(facts)),
                ("单位类别", LineText.Categories(facts)),
                ("所在区县", LineText.Districts(facts)),
                ("抽查比例", LineText.Shares(facts)),
                ("检查组人数", $"{facts.TeamSize}"),
                ("组长应具备", facts.LeadQualification),
                ("每人应具备", facts.EveryQualification),
                ("抽取日", $"{draw.Today:yyyy-MM-dd}"),
                ("检查期限", $"{draw.Wish.FromOn:yyyy-MM-dd} 至 {draw.Wish.ToOn:yyyy-MM-dd}")),
        ];
    }

    private static IEnumerable<FrameRule> Shown(params (string Key, string Value)[] rules) =>
        rules.Where(r => r.Value.Length > 0).Select(r => new FrameRule(r.Key, r.Value));
}
