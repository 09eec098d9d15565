namespace Portal.Domain.Deadlines;

/// <summary>提醒文字: the sentences that are printed; each names object, number, what is due, article, due date and days.</summary>
internal static class NoticeLine
{
    public static string Ahead(Deadline deadline, int left) =>
        Due(deadline) + (left == 0 ? "今日到期" : $"还剩 {left} {Unit(deadline)}")
        + (deadline.Kind.ClosesByItself() ? "，期满未提出即视为无意见。" : "。");

    public static string Late(Deadline deadline, int late) => $"{Due(deadline)}已逾期 {late} {Unit(deadline)}。";

    public static string Missing(IEnumerable<int> years) =>
        $"{string.Join('、', years)} 年放假安排通知尚未载入执法日历，涉及该年的期限均为暂定（仅按周末推算），请尽快载入。";

    public static string Unaccepted(string section, int year) =>
        $"{section} {year} 年度：年度检查计划已提交，尚未审核通过（细则第12条），审核通过前不能据以抽取，请尽快审核。";

    private static string Due(Deadline deadline) =>
        $"{Subject(deadline)}：{What(deadline.Kind)}（细则第{deadline.Kind.Article()}条），期限 {deadline.Due}，";

    private static string Subject(Deadline deadline) => deadline.Kind.IsAnnual()
        ? $"{deadline.Subject.Name} {deadline.Subject.No}"
        : $"{deadline.Subject.Name}（检查编号 {deadline.Subject.No}）";

    private static string What(DeadlineKind kind) => kind switch
    {
        DeadlineKind.检查报告 => "完成检查报告",
        DeadlineKind.结果反馈 => "向检查对象反馈检查结果",
        DeadlineKind.结果公示 => "公示检查结果",
        DeadlineKind.意见建议 => "检查对象提出意见建议",
        DeadlineKind.年度计划 => "制定并提交年度检查计划",
        DeadlineKind.年度公开 => "公开年度计划执行情况",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string Unit(Deadline deadline) => deadline.Kind.IsAnnual() ? "天" : "个工作日";
}
