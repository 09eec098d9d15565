namespace Portal.Domain.Calendar;

/// <summary>年度时限 (Art. 12, 23): the two cutoffs that are calendar dates, whatever day of the week they fall on.</summary>
[Article(12, 23)]
public static class AnnualCutoff
{
    private const int January = 1, February = 2;

    /// <summary>年度计划 (Art. 12): 31 January of the plan's own year.</summary>
    [Article(12)]
    public static DateOnly Plan(int year) => LastDayOf(year, January);

    /// <summary>年度公开 (Art. 23): last day of February of the year after the one disclosed.</summary>
    [Article(23)]
    public static DateOnly Disclosure(int year) => LastDayOf(year + 1, February);

    /// <summary>起始日: first day of the year in which the cutoff lies; both periods run from it.</summary>
    public static DateOnly Opens(DateOnly cutoff) => new(cutoff.Year, January, 1);

    private static DateOnly LastDayOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
