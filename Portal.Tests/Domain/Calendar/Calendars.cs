using Portal.Domain.Calendar;

namespace Portal.Tests.Domain.Calendar;

/// <summary>The calendars that tests speak of.</summary>
internal static class Calendars
{
    public static readonly WorkCalendar Published = new(HolidayNotices.Published);

    public static readonly WorkCalendar Empty = new([]);

    /// <summary>The published notices of some years only.</summary>
    public static WorkCalendar Of(params int[] years) => new(HolidayNotices.Published.Where(n => years.Contains(n.Year)));

    public static HolidayNotice Notice(int year, params (string Date, bool Off)[] days) =>
        HolidayNotice.Parse($$"""{"year":{{year}},"source":"测试通知","days":[{{string.Join(',', days.Select(d => $$"""{"date":"{{d.Date}}","name":"节日","off":{{(d.Off ? "true" : "false")}}}"""))}}]}""").Value
            ?? throw new InvalidOperationException("The test's own notice is not sound.");

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");

    public static IEnumerable<DateOnly> Days(string from, string to)
    {
        for (var day = Day(from); day <= Day(to); day = day.AddDays(1)) yield return day;
    }
}
