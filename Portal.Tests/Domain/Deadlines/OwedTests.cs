using Portal.Domain;
using Portal.Domain.Deadlines;
using static Portal.Tests.Domain.Calendar.Calendars;

namespace Portal.Tests.Domain.Deadlines;

[Article(12, 18, 19, 21, 23)]
public class OwedTests
{
    private const Audience Everyone = Audience.科室负责人 | Audience.工程管理科 | Audience.领导;

    private static readonly InspectionDates Ended = Facts.Undated with { EndedOn = Day("2026-09-28") };

    private static Notice? Said(string today, params Deadline[] deadlines) => Owed.On(Day(today), deadlines, Published).SingleOrDefault(n => n.Speaks);

    /// <summary>What is said on each of these days to one who hears every day that is asked.</summary>
    private static List<(string Day, Notice Notice)> Heard(IEnumerable<DateOnly> days, params Deadline[] deadlines)
    {
        var said = new HashSet<string>();
        return [.. days.SelectMany(day => Owed.On(day, deadlines, Published).Where(n => n.Speaks && said.Add(n.Key)).Select(n => ($"{day:O}", n)))];
    }

    [Theory]
    [Article(18)]
    [InlineData("2026-09-30", "D3:2026-10-10", Audience.科室负责人, "漯河市某建设公司（检查编号 漯防检〔2026〕42号）：完成检查报告（细则第18条），期限 2026-10-10，还剩 3 个工作日。")]
    [InlineData("2026-10-09", "D1:2026-10-10", Audience.科室负责人, "漯河市某建设公司（检查编号 漯防检〔2026〕42号）：完成检查报告（细则第18条），期限 2026-10-10，还剩 1 个工作日。")]
    [InlineData("2026-10-10", "D0:2026-10-10", Audience.科室负责人, "漯河市某建设公司（检查编号 漯防检〔2026〕42号）：完成检查报告（细则第18条），期限 2026-10-10，今日到期。")]
    [InlineData("2026-10-13", "O:2026-10-13", Audience.科室负责人, "漯河市某建设公司（检查编号 漯防检〔2026〕42号）：完成检查报告（细则第18条），期限 2026-10-10，已逾期 2 个工作日。")]
    [InlineData("2026-10-14", "O:2026-10-14", Everyone, "漯河市某建设公司（检查编号 漯防检〔2026〕42号）：完成检查报告（细则第18条），期限 2026-10-10，已逾期 3 个工作日。")]
    public void A_report_is_announced_and_once_missed_told_to_more_people(string today, string stage, Audience audience, string line)
    {
        var notice = Said(today, [.. DeadlineRules.For(Ended, Published)]);
        Assert.Equal((stage, audience, line, $"1-3-42|{stage}"), (notice?.Stage, notice?.Audience, notice?.Line, notice?.Key));
    }

    [Fact]
    public void Each_stage_is_said_once_and_nothing_between_them_nor_on_days_off() => Assert.Equal(
        ["2026-09-30 D3:2026-10-10", "2026-10-09 D1:2026-10-10", "2026-10-10 D0:2026-10-10", "2026-10-12 O:2026-10-12", "2026-10-13 O:2026-10-13"],
        Heard(Days("2026-09-28", "2026-10-13"), [.. DeadlineRules.For(Ended, Published)]).Select(h => $"{h.Day} {h.Notice.Stage}"));

    [Theory]
    [InlineData("2026-10-02", "D3:2026-10-10", "还剩 3 个工作日")]
    [InlineData("2026-10-08", "D3:2026-10-10", "还剩 2 个工作日")]
    [InlineData("2026-10-09", "D1:2026-10-10", "还剩 1 个工作日")]
    public void A_reminder_whose_day_was_slept_through_is_said_on_the_next_with_the_days_that_are_left(string wakes, string stage, string left)
    {
        var heard = Heard(Days("2026-09-28", "2026-09-29").Concat(Days(wakes, "2026-10-09")), [.. DeadlineRules.For(Ended, Published)]);
        Assert.Equal((wakes, stage), (heard[0].Day, heard[0].Notice.Stage));
        Assert.Contains(left, heard[0].Notice.Line);
    }

    [Fact]
    [Article(19)]
    public void A_provisional_due_date_is_called_so() => Assert.Equal(
        "漯河市某建设公司（检查编号 漯防检〔2026〕42号）：向检查对象反馈检查结果（细则第19条），期限 2027-01-07（暂定），还剩 1 个工作日。",
        Said("2027-01-06", DeadlineRules.For(Facts.Undated with { ReportFinishedOn = Day("2026-12-10"), PublishedOn = Day("2026-12-11") }, Published)[0])?.Line);

    [Fact]
    [Article(21)]
    public void The_head_hears_of_the_closing_window_and_nothing_after_it()
    {
        var opinion = DeadlineRules.For(Facts.Undated with { FeedbackReceivedOn = Day("2026-04-30") }, Published).Single();
        Assert.Equal("漯河市某建设公司（检查编号 漯防检〔2026〕42号）：检查对象提出意见建议（细则第21条），期限 2026-05-18，今日到期，期满未提出即视为无意见。", Said("2026-05-18", opinion)?.Line);
        Assert.All(Days("2026-05-19", "2026-07-31"), day => Assert.Empty(Owed.On(day, [opinion], Published)));
    }

    [Fact]
    [Article(12)]
    public void A_plan_is_announced_on_any_day_and_missed_told_to_the_coordinator_too()
    {
        var plan = DeadlineRules.Plan(3, "指挥通信科", 2026, null);
        var said = Heard(Days("2026-01-01", "2026-02-04"), plan).ToDictionary(h => h.Day, h => h.Notice);
        // 1 February 2026 is a Sunday: the cutoff's own day after is not waited out.
        Assert.Equal(["2026-01-11", "2026-01-21", "2026-01-26", "2026-01-28", "2026-01-30", "2026-01-31", "2026-02-01", "2026-02-02", "2026-02-03", "2026-02-04"], said.Keys);
        Assert.Equal("指挥通信科 2026 年度：制定并提交年度检查计划（细则第12条），期限 2026-01-31，还剩 20 天。", said["2026-01-11"].Line);
        Assert.Equal((Audience.科室负责人, Audience.科室负责人 | Audience.工程管理科), (said["2026-01-31"].Audience, said["2026-02-02"].Audience));
        Assert.Equal((Audience.科室负责人 | Audience.工程管理科, Everyone), (said["2026-02-03"].Audience, said["2026-02-04"].Audience));
    }

    [Fact]
    [Article(12)]
    public void From_1_February_a_submitted_plan_that_nobody_accepted_is_told_to_head_and_coordinator()
    {
        var plan = DeadlineRules.Plan(3, "指挥通信科", 2026, Day("2026-01-20"));
        Assert.Null(Owed.UnacceptedPlan(Day("2026-01-31"), plan));
        var notice = Owed.UnacceptedPlan(Day("2026-02-01"), plan)!;
        Assert.Equal(("A:2026", Audience.科室负责人 | Audience.工程管理科), (notice.Stage, notice.Audience));
        Assert.Equal(notice.Key, Owed.UnacceptedPlan(Day("2026-02-09"), plan)!.Key);
    }

    [Fact]
    [Article(23)]
    public void An_unpublished_disclosure_is_reported_to_the_leadership_on_1_March_be_it_a_Sunday()
    {
        var disclosure = DeadlineRules.Disclosure(3, "指挥通信科", 2025, null);
        // Slept through, it is said on the Monday once, with that Monday's own word.
        Assert.Equal(["2026-03-02", "2026-03-03"], Heard(Days("2026-03-02", "2026-03-03"), disclosure).Select(h => h.Day));
        var notice = Said("2026-03-01", disclosure);
        Assert.Equal((DayOfWeek.Sunday, Audience.科室负责人 | Audience.领导), (Day("2026-03-01").DayOfWeek, notice?.Audience));
        Assert.Equal("指挥通信科 2025 年度：公开年度计划执行情况（细则第23条），期限 2026-02-28，已逾期 1 天。", notice?.Line);
    }

    [Fact]
    public void A_moved_due_date_is_announced_anew()
    {
        var moved = Ended with { EndedOn = Day("2026-09-29") };
        Assert.Equal(["D1:2026-10-10", "D1:2026-10-12"], [Said("2026-10-09", [.. DeadlineRules.For(Ended, Published)])!.Stage, Said("2026-10-10", [.. DeadlineRules.For(moved, Published)])!.Stage]);
    }

    [Theory]
    [InlineData("2026-11-30", null)]
    [InlineData("2026-12-01", "2027 年放假安排通知")]
    [InlineData("2026-12-05", "2027 年放假安排通知")]
    [InlineData("2026-12-31", "2027 年放假安排通知")]
    [InlineData("2027-01-01", "2027 年放假安排通知")]
    [InlineData("2027-12-01", "2027、2028 年放假安排通知")]
    [InlineData("2025-12-31", null)]
    public void From_1_December_the_coordinator_is_told_daily_that_next_years_notice_is_missing(string today, string? begin)
    {
        var notice = Owed.MissingNotice(Day(today), Published);
        Assert.Equal(begin is null, notice is null);
        if (notice is null) return;
        Assert.StartsWith(begin!, notice.Line);
        Assert.Equal(($"0|M:{today}", Audience.工程管理科), (notice.Key, notice.Audience));
    }
}
