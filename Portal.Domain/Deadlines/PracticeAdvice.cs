using Portal.Domain.Calendar;

namespace Portal.Domain.Deadlines;

/// <summary>从严提示 (Art. 19): the stricter national practice publishes within 20 working days of the inspection's end, not of the report; advice, never a deadline.</summary>
/// <param name="Passed">The advised day is over; the regulation's own deadline may still run.</param>
[Article(19)]
public sealed record PracticeAdvice(DueDate By, int DaysLeft, bool Passed)
{
    /// <returns>null once the result is public, or while the inspection goes on.</returns>
    public static PracticeAdvice? Of(DateOnly? endedOn, DateOnly? publishedOn, DateOnly today, WorkCalendar calendar)
    {
        if (endedOn is not { } ended || publishedOn <= today) return null;
        var by = calendar.Due(ended, Periods.PracticeResults);
        return new(by, calendar.WorkingDaysBetween(today, by.On), today > by.On);
    }

    public string Words => $"从严提示：国家通行做法是检查结束后 {Periods.PracticeResults} 个工作日内公示，宜在 {By} 前公示{(Passed ? "，现已超过；细则期限不变" : "")}。";
}
