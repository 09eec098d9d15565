namespace Portal.Domain.Deadlines;

/// <summary>期限天数 (Art. 18, 19, 21): every number of days that the deadlines and their reminders know stands here and nowhere else.</summary>
[Article(18, 19, 21)]
public static class Periods
{
    /// <summary>检查报告 (Art. 18), working days after the inspection ended.</summary>
    public const int Report = 5;

    /// <summary>结果反馈 and 结果公示 (Art. 19), working days each after the report was finished.</summary>
    public const int Results = 20;

    /// <summary>从严提示 (Art. 19): the national practice's working days, counted from the end of the inspection.</summary>
    public const int PracticeResults = 20;

    /// <summary>意见建议 (Art. 21), working days after the written result was received.</summary>
    public const int Opinion = 10;

    /// <summary>提前提醒: working days ahead on which a deadline in working days is announced; the first also makes it 临近.</summary>
    internal static readonly IReadOnlyList<int> WorkingDaysAhead = [3, 1, 0];

    /// <summary>提前提醒: calendar days ahead on which an annual cutoff is announced; the first also makes it 临近.</summary>
    internal static readonly IReadOnlyList<int> CalendarDaysAhead = [20, 10, 5, 3, 1, 0];

    /// <summary>逾期上报: from this working day late the coordinator and the leadership are told too.</summary>
    internal const int EscalatedFrom = 3;
}
