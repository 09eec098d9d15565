using Portal.Domain;
using Portal.Domain.Calendar;
using static Portal.Tests.Domain.Calendar.Calendars;

namespace Portal.Tests.Domain.Calendar;

[Article(18, 19, 21)]
public class WorkCalendarProvisionalTests
{
    [Theory]
    [InlineData("2026-12-24", 5, "2026-12-31")]
    [InlineData("2026-12-25", 5, "2027-01-01（暂定）")]
    [InlineData("2026-12-31", 5, "2027-01-07（暂定）")]
    [InlineData("2027-06-04", 1, "2027-06-07（暂定）")]
    [InlineData("2018-12-31", 1, "2019-01-02")]
    [InlineData("2018-12-28", 1, "2018-12-29（暂定）")]
    public void A_due_date_is_provisional_when_a_day_counted_lies_in_a_year_without_a_notice(string start, int n, string due) =>
        Assert.Equal(due, Published.Due(Day(start), n).ToString());

    [Fact]
    public void Without_notices_weekends_alone_are_known()
    {
        foreach (var day in Days("2026-01-01", "2026-12-31"))
            Assert.Equal(day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), Empty.IsWorkingDay(day));
        Assert.Equal(new DueDate(Day("2026-10-02"), true), Empty.Due(Day("2026-09-25"), 5));
    }

    [Fact]
    public void A_gap_in_the_years_makes_the_due_date_provisional_even_when_its_own_year_is_known()
    {
        var calendar = Of(2024, 2026);
        Assert.True(calendar.Due(Day("2024-12-31"), 300).Provisional);
        Assert.Equal(2026, calendar.Due(Day("2024-12-31"), 300).On.Year);
        Assert.Equal((true, false, true), (calendar.IsKnown(2024), calendar.IsKnown(2025), calendar.IsKnown(2026)));
    }

    [Fact]
    public void Loading_the_notice_recomputes_the_due_date_and_makes_it_firm()
    {
        var before = Of(2025).Due(Day("2025-12-29"), 5);
        var after = Of(2025, 2026).Due(Day("2025-12-29"), 5);
        Assert.Equal(("2026-01-05（暂定）", "2026-01-06"), (before.ToString(), after.ToString()));
    }

    [Fact]
    public void A_notice_that_reaches_back_into_December_counts_there_too()
    {
        Assert.True(Of(2018, 2019).IsWorkingDay(Day("2018-12-29")));
        Assert.False(Of(2018, 2019).IsWorkingDay(Day("2018-12-31")));
    }

    [Fact]
    public void Of_two_notices_for_a_year_the_later_replaces_the_earlier()
    {
        var first = Notice(2027, ("2027-05-03", true), ("2027-05-04", true));
        var second = Notice(2027, ("2027-05-04", true));
        Assert.Equal((true, false), (new WorkCalendar([first, second]).IsWorkingDay(Day("2027-05-03")), new WorkCalendar([second, first]).IsWorkingDay(Day("2027-05-03"))));
    }

    [Fact]
    public void The_version_follows_the_days_and_not_the_order_of_loading()
    {
        Assert.Matches("^[0-9a-f]{8}$", Published.Version);
        Assert.Equal(Published.Version, new WorkCalendar(HolidayNotices.Published.Reverse()).Version);
        string[] versions = [Published.Version, Empty.Version, Of(2026).Version, new WorkCalendar([Notice(2027, ("2027-05-01", true))]).Version, new WorkCalendar([Notice(2027, ("2027-05-01", true), ("2027-05-08", false))]).Version];
        Assert.Equal(versions.Length, versions.Distinct().Count());
    }

    [Fact]
    public void The_version_of_the_published_notices_stays_what_sent_messages_quote() => Assert.Equal("d0e07d07", Published.Version);
}
