using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Operations;
using Portal.Tests.Domain.Calendar;
using Portal.Tests.Domain.Deadlines;
using static Portal.Tests.Support.InspectionSteps;

namespace Portal.Tests.Features.Inspections;

[Article(12, 18, 19, 21)]
public class DueViewTests
{
    private static DueView On(string today, InspectionDates facts) => DueView.Of(DeadlineRules.For(facts, Calendars.Published)[^1], Day(today), Calendars.Published);

    [Theory]
    [InlineData("2026-11-16", null, "还剩 5 个工作日")]
    [InlineData("2026-11-20", null, "还剩 1 个工作日")]
    [InlineData("2026-11-23", null, "今日到期")]
    [InlineData("2026-11-24", null, "逾期 1 个工作日")]
    [InlineData("2026-11-30", "2026-11-20", "按期完成")]
    [InlineData("2026-11-30", "2026-11-25", "逾期 2 个工作日完成")]
    public void A_deadline_is_told_in_words(string today, string? finished, string words) =>
        Assert.Equal(words, DueView.Of(DeadlineRules.For(Facts.Undated with { EndedOn = Day("2026-11-16"), ReportFinishedOn = finished is null ? null : Day(finished) }, Calendars.Published)[0], Day(today), Calendars.Published).Words);

    [Fact]
    public void A_window_that_closed_by_itself_is_not_late()
    {
        var closed = On("2026-12-07", Facts.Undated with { FeedbackReceivedOn = Day("2026-11-20") });
        Assert.Equal(("期满，无意见", 0, false), (closed.Words, closed.DaysLate, closed.IsOpen));
    }

    [Fact]
    public void The_count_is_explained_and_a_year_without_its_notice_is_provisional()
    {
        var results = On("2026-12-20", Facts.Undated with { ReportFinishedOn = Day("2026-12-18") });
        Assert.Contains("（暂定）", results.Deadline.Due.ToString());
        Assert.Contains("数 20 个工作日", results.Explanation);
        Assert.Equal("", DueView.Of(DeadlineRules.Plan(1, "指挥通信科", 2026, null), Day("2026-02-02"), Calendars.Published).Explanation);
        Assert.Equal("逾期 2 天", DueView.Of(DeadlineRules.Plan(1, "指挥通信科", 2026, null), Day("2026-02-02"), Calendars.Published).Words);
    }
}
