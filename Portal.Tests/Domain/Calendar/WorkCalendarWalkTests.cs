using CsCheck;
using Portal.Domain;
using Portal.Domain.Calendar;
using static Portal.Tests.Domain.Calendar.Calendars;

namespace Portal.Tests.Domain.Calendar;

[Article(18, 19, 21)]
public class WorkCalendarWalkTests
{
    private static readonly NaiveCalendar Oracle = new(Enumerable.Range(2019, 8));

    private static readonly Gen<DateOnly> AnyDay =
        Gen.Int[Day("2000-01-01").DayNumber, Day("2099-12-31").DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<WorkCalendar> AnyCalendar =
        Gen.Bool.Array[8].Select(loaded => Of([.. Enumerable.Range(2019, 8).Where((_, i) => loaded[i])]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(15)]
    [InlineData(20)]
    [InlineData(23)]
    [InlineData(60)]
    [InlineData(250)]
    public void Walking_day_by_day_through_2019_to_2026_gives_the_same_due_dates(int n)
    {
        foreach (var start in Days("2018-11-01", "2027-01-31"))
        {
            var due = Published.Due(start, n);
            Assert.Equal(Oracle.Due(start, n), (due.On, due.Provisional));
        }
    }

    [Fact]
    public void Walking_day_by_day_gives_the_same_working_days_and_neighbours()
    {
        foreach (var day in Days("2018-11-01", "2027-01-31"))
        {
            Assert.Equal(Oracle.Works(day), Published.IsWorkingDay(day));
            Assert.Equal(Oracle.Due(day, 1).On, Published.NextWorkingDay(day));
            var previous = day.AddDays(-1);
            while (!Oracle.Works(previous)) previous = previous.AddDays(-1);
            Assert.Equal(previous, Published.PreviousWorkingDay(day));
            foreach (var distance in (int[])[-40, -9, -1, 0, 1, 2, 8, 33])
                Assert.Equal(Oracle.Between(day, day.AddDays(distance)), Published.WorkingDaysBetween(day, day.AddDays(distance)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(20)]
    public void The_latest_overdue_start_is_the_greatest_whose_due_date_has_passed(int n)
    {
        foreach (var today in Days("2018-12-20", "2027-01-20"))
        {
            var brute = today;
            while (Oracle.Due(brute, n).On >= today) brute = brute.AddDays(-1);
            Assert.Equal(brute, Published.LatestStartOverdue(today, n));
            Assert.Equal(brute, Published.LatestStartDueBy(today.AddDays(-1), n));
        }
    }

    [Fact]
    public void One_comparison_finds_exactly_the_overdue_starts_under_any_calendar() =>
        Gen.Select(AnyCalendar, AnyDay, Gen.Int[-60, 5], Gen.Int[1, 30]).Sample((calendar, today, back, n) =>
        {
            var start = today.AddDays(back);
            return start <= calendar.LatestStartOverdue(today, n) == calendar.Due(start, n).On < today;
        });

    [Fact]
    public void The_due_date_grows_with_the_start_and_with_the_number_of_days() =>
        Gen.Select(AnyCalendar, AnyDay, Gen.Int[1, 60]).Sample((calendar, start, n) =>
        {
            var due = calendar.Due(start, n).On;
            return due > start && calendar.IsWorkingDay(due) && calendar.Due(start.AddDays(1), n).On >= due
                && calendar.Due(start, n + 1).On == calendar.NextWorkingDay(due) && calendar.WorkingDaysBetween(start, due) == n;
        });

    [Fact]
    public void Counting_adds_up_along_the_way_and_changes_sign_when_reversed() =>
        Gen.Select(AnyCalendar, AnyDay, AnyDay, AnyDay).Sample((calendar, a, b, c) =>
            calendar.WorkingDaysBetween(a, b) + calendar.WorkingDaysBetween(b, c) == calendar.WorkingDaysBetween(a, c)
            && calendar.WorkingDaysBetween(a, b) == -calendar.WorkingDaysBetween(b, a));

    [Fact]
    public void No_start_of_the_century_is_beyond_the_calendar()
    {
        foreach (var start in Days("2000-01-01", "2099-12-31"))
            Assert.True(Published.LatestStartOverdue(start, 250) < start && start < Published.Due(start, 250).On);
    }

    [Fact]
    public void A_date_beyond_the_calendar_is_a_programming_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Published.IsWorkingDay(new(1812, 6, 24)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Published.Due(new(2110, 12, 30), 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => Published.Due(new(2026, 1, 1), 0));
    }
}
