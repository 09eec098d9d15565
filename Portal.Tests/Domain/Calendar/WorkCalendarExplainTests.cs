using Portal.Domain;
using static Portal.Tests.Domain.Calendar.Calendars;

namespace Portal.Tests.Domain.Calendar;

[Article(18, 19, 21)]
public class WorkCalendarExplainTests
{
    [Fact]
    public void It_says_which_days_were_skipped_and_which_weekend_days_were_worked() => Assert.Equal(
        "2026-09-28（星期一）当日不计，自 2026-09-29（星期二）起数 5 个工作日，至 2026-10-10（星期六）届满。不计入：2026-10-01 至 2026-10-07 国庆节放假。计入：2026-10-10 国庆节调休上班。",
        Published.Explain(Day("2026-09-28"), 5));

    [Fact]
    public void It_says_that_the_start_was_no_working_day_and_that_a_year_is_missing() => Assert.Equal(
        "2026-12-27（星期日）（非工作日）当日不计，自 2026-12-28（星期一）起数 5 个工作日，至 2027-01-01（星期五）届满。暂定：2027 年放假安排通知尚未公布，该年暂按周末推算。",
        Published.Explain(Day("2026-12-27"), 5));

    [Fact]
    public void A_past_year_without_a_notice_is_called_not_loaded() =>
        Assert.Equal("2018 年放假安排通知未载入", Published.Proviso(Day("2018-03-01"), 5));

    [Fact]
    public void A_firm_due_date_has_no_proviso() => Assert.Null(Published.Proviso(Day("2026-03-02"), 20));

    [Fact]
    public void The_days_it_lists_add_up_to_the_span()
    {
        foreach (var start in Days("2026-01-01", "2026-11-15"))
        {
            var due = Published.Due(start, 20).On;
            var listed = Published.Explain(start, 20).Split("不计入：")[1].Split('。')[0].Split('、')
                .Where(run => run.StartsWith("20", StringComparison.Ordinal))
                .Sum(run => run.Contains('至') ? Day(run[13..23]).DayNumber - Day(run[..10]).DayNumber + 1 : 1);
            Assert.Equal(due.DayNumber - start.DayNumber - 20, listed);
        }
    }
}
