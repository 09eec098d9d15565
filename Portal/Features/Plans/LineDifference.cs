using Portal.Domain;
using Portal.Domain.Plans;
using Portal.Features.Rosters;

namespace Portal.Features.Plans;

/// <summary>任务逐项变动 (Art. 12, 13): what a version changes in a line, field by field and in the words of the pages.</summary>
[Article(12, 13)]
internal static class LineDifference
{
    /// <param name="before">Null for a line that is added, of which nothing was.</param>
    public static IReadOnlyList<FieldChange> Between(PlanLineFacts? before, PlanLineFacts after, Func<PlanLineFacts, IReadOnlyList<string>> items) => before is null ? [] :
    [
        .. Words(before, items).Zip(Words(after, items), (was, becomes) => new FieldChange(was.Field, was.Text, becomes.Text)).Where(c => c.Before != c.After),
    ];

    private static IEnumerable<(string Field, string Text)> Words(PlanLineFacts facts, Func<PlanLineFacts, IReadOnlyList<string>> items) =>
    [
        ("任务名称", facts.TaskName), ("抽查事项", string.Join("；", items(facts))), ("抽取方式", LineText.Kind(facts)),
        ("单位类别", LineText.Categories(facts)), ("所在区县", LineText.Districts(facts)), ("比例或数量", LineText.Shares(facts)),
        ("频次", $"每年 {facts.TimesPerYear} 次"), ("检查时间", LineText.Months(facts)), ("检查组", LineText.Team(facts)),
    ];
}
