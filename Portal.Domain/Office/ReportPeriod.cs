namespace Portal.Domain.Office;

/// <summary>报表种类 (Art. 8, 25): how long the period of a report to the leadership is; 专报 for any other.</summary>
[Article(8, 25)]
public enum ReportKind { 专报 = 0, 月报 = 1, 季报 = 2, 年报 = 3 }

/// <summary>报表期间 (Art. 8, 25): from a day to a day of one year, both included; plans are made for a year, and so are their figures.</summary>
[Article(8, 25)]
public sealed record ReportPeriod
{
    private const int MonthsOfQuarter = 3;
    private const int MonthsOfYear = 12;

    private ReportPeriod(DateOnly from, DateOnly to) => (From, To) = (from, to);

    public DateOnly From { get; }
    public DateOnly To { get; }

    /// <summary>What a period is by its days, however it was chosen.</summary>
    public ReportKind Kind => Kinds.FirstOrDefault(kind => Containing(kind, From) == this);

    public string Name => Kind switch
    {
        ReportKind.月报 => $"{From.Year}年{From.Month}月",
        ReportKind.季报 => $"{From.Year}年第{(From.Month + 2) / MonthsOfQuarter}季度",
        ReportKind.年报 => $"{From.Year}年度",
        _ => $"{From:yyyy-MM-dd}至{To:yyyy-MM-dd}",
    };

    /// <summary>The kinds that come again and again.</summary>
    public static IReadOnlyList<ReportKind> Kinds { get; } = [ReportKind.月报, ReportKind.季报, ReportKind.年报];

    /// <param name="to">A day that is still to come is read as today.</param>
    public static Outcome<ReportPeriod> Between(DateOnly from, DateOnly to, DateOnly today)
    {
        if (from > today) return new Refusal($"起始日期 {from:yyyy-MM-dd} 还没有到，请选择今天（{today:yyyy-MM-dd}）或以前的日期。");
        if (from > to) return new Refusal($"起始日期 {from:yyyy-MM-dd} 晚于截止日期 {to:yyyy-MM-dd}，请调换。");
        var last = to < today ? to : today;
        return from.Year == last.Year ? new ReportPeriod(from, last) : new Refusal($"报表期间 {from:yyyy-MM-dd} 至 {last:yyyy-MM-dd} 跨了年度。计划按年度制定，请按年度分别制作。", 12);
    }

    /// <summary>The month, quarter or year that a day lies in.</summary>
    public static ReportPeriod Containing(ReportKind kind, DateOnly day)
    {
        var months = Months(kind);
        var first = new DateOnly(day.Year, (day.Month - 1) / months * months + 1, 1);
        return new(first, first.AddMonths(months).AddDays(-1));
    }

    /// <summary>The last one that had ended before that day.</summary>
    public static ReportPeriod EndedBefore(ReportKind kind, DateOnly day) => Containing(kind, Containing(kind, day).From.AddDays(-1));

    private static int Months(ReportKind kind) => kind switch
    {
        ReportKind.月报 => 1,
        ReportKind.季报 => MonthsOfQuarter,
        ReportKind.年报 => MonthsOfYear,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only the kinds that come again have a period of their own."),
    };
}
