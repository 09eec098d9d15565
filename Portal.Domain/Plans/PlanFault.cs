namespace Portal.Domain.Plans;

/// <summary>计划中行不通之处 (Art. 12, 13): what would keep one line from being carried out, found before the plan is submitted.</summary>
/// <param name="No">序号 of the line.</param>
[Article(12, 13)]
public sealed record PlanFault(int No, string TaskName, Refusal Why)
{
    /// <param name="retiredItems">Names of the line's items that are in no list any more (Art. 8).</param>
    /// <param name="closedCategories">Those of the line's categories under which nobody is entered any more (Art. 11).</param>
    /// <param name="last">The last day of the line's months.</param>
    public static IEnumerable<PlanFault> Of(int no, PlanLineFacts facts, Coverage coverage, IReadOnlyList<string> retiredItems, IReadOnlyList<string> closedCategories, DateOnly last, DateOnly today)
    {
        return Reasons().Select(why => new PlanFault(no, facts.TaskName, why));

        IEnumerable<Refusal> Reasons()
        {
            if (facts.Check() is { } refusal) yield return refusal;
            foreach (var item in retiredItems) yield return new($"抽查事项“{item}”已停用，请改选。", 8);
            foreach (var category in closedCategories) yield return new($"单位类别“{category}”已停用，请改选。", 11);
            if (last < today) yield return new($"检查时间截止到 {last:yyyy-MM-dd}，已经过去。", 13);
            if (coverage.InRange == 0) yield return new("对象范围内一家单位也没有，请放宽范围。", 13);
            else if (coverage.DrawnPerRound == 0) yield return new("按现有名录一家也抽不到：范围内的单位都不能抽取，或信用状况没有安排比例。", 13);
            foreach (var standing in coverage.Standings)
                if (standing.Share?.Number is { } number && number > standing.InRange - standing.Excluded)
                    yield return new($"{standing.Standing}企业要抽 {number} 家，范围内可抽取的只有 {standing.InRange - standing.Excluded} 家。", 13);
            if (coverage.Inspectors < coverage.TeamSize) yield return new($"符合条件的检查人员只有 {coverage.Inspectors} 人，不足一个检查组（{coverage.TeamSize} 人）。", 14);
            if (coverage.Leads == 0) yield return new($"没有符合条件的人员具备“{facts.LeadQualification}”，检查组无人可任组长。", 14);
        }
    }

    /// <summary>All of them in one refusal; null when there is none.</summary>
    public static Refusal? RefusalFor(IReadOnlyList<PlanFault> faults) => faults.Count == 0 ? null
        : new($"计划还有 {faults.Count} 处行不通：{string.Join("", faults.Select(f => $"第 {f.No} 项“{f.TaskName}”{f.Why.Reason.TrimEnd('。')}（第{f.Why.Article}条）；")).TrimEnd('；')}。", 12);
}
