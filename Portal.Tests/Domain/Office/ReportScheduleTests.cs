using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Office;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Domain.Office;

[Article(8, 25)]
public sealed class ReportScheduleTests
{
    private static readonly WorkCalendar Calendar = new(HolidayNotices.Published);

    [Theory]
    // A Saturday goes to Monday; the national holiday of 2026 lasts through 7 October.
    [InlineData(ReportKind.月报, 5, "2026-09-30", "2026-10-08")]
    [InlineData(ReportKind.月报, 7, "2026-10-31", "2026-11-09")]
    [InlineData(ReportKind.季报, 8, "2026-09-30", "2026-10-08")]
    [InlineData(ReportKind.年报, 20, "2025-12-31", "2026-01-20")]
    public void It_is_sent_on_the_chosen_day_or_the_next_working_day(ReportKind kind, int day, string end, string on) =>
        Assert.Equal(Day(on), Schedule(kind, day, "2025-01-01").SendOn(ReportPeriod.Containing(kind, Day(end)), Calendar));

    [Fact]
    public void Day_by_day_each_report_is_owed_from_its_day_on_and_none_before_the_recipient_was_chosen()
    {
        var schedule = Schedule(ReportKind.月报, 5, "2026-03-10");
        var recipient = schedule.Recipients.Single();
        var seen = new HashSet<DateOnly>();
        for (var today = Day("2026-03-10"); today <= Day("2026-11-30"); today = today.AddDays(1))
        {
            foreach (var period in schedule.OwedTo(recipient, today, Calendar))
                if (seen.Add(period.To)) Assert.Equal(schedule.SendOn(period, Calendar), today);
        }
        // March to October; February's day had come before.
        Assert.Equal(Enumerable.Range(3, 8), seen.Order().Select(d => d.Month));
    }

    [Fact]
    public void After_a_long_silence_what_was_missed_comes_the_oldest_first_and_never_more_than_a_year_of_it()
    {
        var schedule = Schedule(ReportKind.月报, 5, "2024-01-01");
        var owed = schedule.OwedTo(schedule.Recipients.Single(), Day("2026-11-23"), Calendar);
        Assert.Equal((12, "2025年11月", "2026年10月"), (owed.Count, owed[0].Name, owed[^1].Name));
        Assert.Equal(("2026年11月", Day("2026-12-07")), (schedule.Next(Day("2026-11-23"), Calendar) is var next ? next.Period.Name : "", next.On));
    }

    [Fact]
    public void A_recipient_who_stays_keeps_the_day_since_when_and_a_day_that_some_months_lack_is_refused()
    {
        var schedule = Schedule(ReportKind.季报, 5, "2026-01-10");
        Must(schedule.Set(6, [1, 2], Day("2026-05-01")));
        Assert.Equal([new(1, Day("2026-01-10")), new(2, Day("2026-05-01"))], schedule.Recipients);
        Assert.Contains("1 至 28", Refused(schedule.Set(29, [1], Day("2026-05-01"))));
        Assert.Contains("1 至 28", Refused(schedule.Set(0, [1], Day("2026-05-01"))));
    }

    private static ReportSchedule Schedule(ReportKind kind, int day, string since)
    {
        var schedule = new ReportSchedule(kind);
        Must(schedule.Set(day, [1], Day(since)));
        return schedule;
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
