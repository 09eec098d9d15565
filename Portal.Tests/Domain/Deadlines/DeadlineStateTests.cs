using CsCheck;
using Portal.Domain;
using Portal.Domain.Deadlines;
using static Portal.Tests.Domain.Calendar.Calendars;

namespace Portal.Tests.Domain.Deadlines;

[Article(12, 18, 19, 21, 23)]
public class DeadlineStateTests
{
    // Due on Saturday 2026-10-10, a working day; three working days before it is 2026-09-30.
    private static Deadline Report(string? finished = null) =>
        DeadlineRules.For(Facts.Undated with { EndedOn = Day("2026-09-28"), ReportFinishedOn = finished is null ? null : Day(finished) }, Published)[0];

    // Due on Monday 2026-05-18.
    private static Deadline Opinion(string? given = null) =>
        DeadlineRules.For(Facts.Undated with { FeedbackReceivedOn = Day("2026-04-30"), OpinionGivenOn = given is null ? null : Day(given) }, Published)[0];

    [Theory]
    [InlineData("2026-09-28", DueState.未到期)]
    [InlineData("2026-09-29", DueState.未到期)]
    [InlineData("2026-09-30", DueState.临近)]
    [InlineData("2026-10-05", DueState.临近)]
    [InlineData("2026-10-09", DueState.临近)]
    [InlineData("2026-10-10", DueState.今日到期)]
    [InlineData("2026-10-11", DueState.逾期)]
    [InlineData("2027-10-11", DueState.逾期)]
    public void An_open_deadline_comes_near_falls_due_and_is_overdue_from_the_next_day(string today, DueState state) =>
        Assert.Equal(state, Report().State(Day(today)));

    [Theory]
    [InlineData("2026-09-28", DueState.已完成)]
    [InlineData("2026-10-10", DueState.已完成)]
    [InlineData("2026-10-11", DueState.逾期完成)]
    public void A_met_deadline_is_late_when_the_evidence_is(string finished, DueState state) =>
        Assert.Equal(state, Report(finished).State(Day("2026-12-01")));

    [Theory]
    [InlineData("2026-10-10", DueState.今日到期)]
    [InlineData("2026-10-12", DueState.逾期)]
    [InlineData("2026-10-13", DueState.逾期完成)]
    public void Evidence_of_a_later_day_does_not_count_before_that_day(string today, DueState state) =>
        Assert.Equal(state, Report("2026-10-13").State(Day(today)));

    [Theory]
    [Article(21)]
    [InlineData(null, "2026-05-12", DueState.未到期)]
    [InlineData(null, "2026-05-13", DueState.临近)]
    [InlineData(null, "2026-05-18", DueState.今日到期)]
    [InlineData(null, "2026-05-19", DueState.已期满)]
    [InlineData("2026-05-18", "2026-05-19", DueState.已完成)]
    [InlineData("2026-05-20", "2026-05-19", DueState.已期满)]
    [InlineData("2026-05-20", "2026-05-20", DueState.逾期完成)]
    public void The_window_for_opinions_closes_by_itself_and_a_later_opinion_is_marked_late(string? given, string today, DueState state) =>
        Assert.Equal(state, Opinion(given).State(Day(today)));

    [Theory]
    [Article(12)]
    [InlineData("2026-01-10", DueState.未到期)]
    [InlineData("2026-01-11", DueState.临近)]
    [InlineData("2026-01-31", DueState.今日到期)]
    [InlineData("2026-02-01", DueState.逾期)]
    public void An_annual_cutoff_is_near_from_twenty_days_ahead(string today, DueState state) =>
        Assert.Equal(state, DeadlineRules.Plan(3, "指挥通信科", 2026, null).State(Day(today)));

    [Theory]
    [InlineData(null, "2026-10-10", 0)]
    [InlineData(null, "2026-10-11", 1)]
    [InlineData(null, "2026-10-12", 1)]
    [InlineData(null, "2026-10-13", 2)]
    [InlineData(null, "2026-10-19", 6)]
    [InlineData("2026-10-10", "2026-12-01", 0)]
    [InlineData("2026-10-11", "2026-12-01", 1)]
    [InlineData("2026-10-13", "2026-12-01", 2)]
    public void Days_late_are_working_days_and_stand_still_once_met(string? finished, string today, int late) =>
        Assert.Equal(late, Report(finished).DaysLate(Day(today), Published));

    [Fact]
    [Article(21)]
    public void A_window_that_closed_by_itself_is_not_late_but_a_late_opinion_is()
    {
        Assert.Equal(0, Opinion().DaysLate(Day("2026-06-30"), Published));
        Assert.Equal(2, Opinion("2026-05-20").DaysLate(Day("2026-06-30"), Published));
    }

    [Fact]
    [Article(12, 23)]
    public void Annual_cutoffs_are_late_in_calendar_days()
    {
        Assert.Equal(9, DeadlineRules.Plan(3, "指挥通信科", 2026, null).DaysLate(Day("2026-02-09"), Published));
        Assert.Equal(1, DeadlineRules.Disclosure(3, "指挥通信科", 2025, Day("2026-03-01")).DaysLate(Day("2026-06-30"), Published));
    }

    [Fact]
    public void States_only_move_forward_and_lateness_agrees_with_them() =>
        Gen.Select(Gen.Int[1, 5000], Gen.Int[0, 700]).Sample((id, offset) =>
        {
            var today = Day("2025-11-01").AddDays(offset);
            return DeadlineRules.For(Facts.Scattered(id), Published).All(d =>
                (d.State(today) is DueState.逾期 or DueState.逾期完成) == d.DaysLate(today, Published) > 0
                && (d.IsMet(today) || d.IsMet(today.AddDays(1)) || d.State(today) <= d.State(today.AddDays(1)))
                && (!d.IsMet(today) || d.State(today) == d.State(today.AddDays(1)))
                && (d.State(today) is DueState.逾期) == (!d.IsMet(today) && today > d.Due.On && d.Kind != DeadlineKind.意见建议));
        });

    [Fact]
    public void The_overdue_query_and_the_state_agree()
    {
        for (var id = 1; id <= 300; id++)
            foreach (var today in Days("2026-01-01", "2026-12-31").Where(d => d.DayNumber % 7 == id % 7))
            {
                var open = DeadlineRules.For(Facts.Scattered(id) with { ReportFinishedOn = null, FeedbackReceivedOn = null }, Published).Single();
                Assert.Equal(open.StartedOn <= Published.LatestStartOverdue(today, Periods.Report), open.State(today) == DueState.逾期);
            }
    }
}
