using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Tests.Domain.Calendar;
using static Portal.Tests.Domain.Inspections.Orders;

namespace Portal.Tests.Domain.Inspections;

[Article(18, 21)]
public class CorrectionTests
{
    private static Outcome Correct(Inspection i, CorrectableDate which, int day, string why = "登记有误") => i.CorrectDate(which, Nov(day), why, Today, "科长", Calendars.Published);

    [Fact]
    public void A_corrected_end_moves_the_reports_deadline_and_keeps_both_dates()
    {
        var earlier = Of(1);
        Assert.True(earlier.Visit(Nov(2), Today).Succeeded);
        earlier.Confirm(2);
        Assert.True(earlier.Settle(1, Finding.未发现问题, "", Nov(16), Today, "甲").Succeeded);
        Assert.True(earlier.End(Nov(16), Today).Succeeded);
        Assert.True(Correct(earlier, CorrectableDate.检查结束日期, 9).Succeeded);
        Assert.Equal("2026-11-16", DeadlineRules.For(earlier.Dates(), Calendars.Published)[0].Due.ToString());
        Assert.Equal(new DateCorrection(CorrectableDate.检查结束日期, Nov(16), Nov(9), "登记有误", Today, "科长", "检查报告 2026-11-23 → 2026-11-16"), Assert.Single(earlier.Corrections));
        Assert.Equal(Nov(9), earlier.LastSettledOn);
    }

    [Fact]
    public void The_end_of_a_combined_inspection_stays_the_day_of_its_last_result()
    {
        var i = Of(1, 2);
        Assert.True(i.Visit(Nov(2), Today).Succeeded);
        i.Confirm(2);
        Assert.True(i.Settle(1, Finding.未发现问题, "", Nov(3), Today, "甲").Succeeded);
        Assert.True(i.Settle(2, Finding.未发现问题, "", Nov(9), Today, "乙").Succeeded);
        Assert.True(i.End(Nov(9), Today).Succeeded);
        Assert.True(Correct(i, CorrectableDate.检查结束日期, 12).Succeeded);
        Assert.Equal([Nov(3), Nov(12)], i.Items.Select(item => item.SettledOn!.Value));
    }

    [Fact]
    public void A_correction_keeps_the_order_of_the_steps_and_gives_a_reason()
    {
        var i = Received(9, 11, 16);
        Assert.True(i.GiveOpinion(new Opinion("好", "甲"), Nov(18), Today).Succeeded);
        Assert.Contains("早于现场记录的确认日期", Correct(i, CorrectableDate.检查结束日期, 8).Refusal?.Reason);
        Assert.Contains("晚于报告完成日期", Correct(i, CorrectableDate.检查结束日期, 12).Refusal?.Reason);
        Assert.Contains("早于发出日期", Correct(i, CorrectableDate.送达日期, 10).Refusal?.Reason);
        Assert.Contains("晚于收到意见日期", Correct(i, CorrectableDate.送达日期, 19).Refusal?.Reason);
        Assert.Contains("已经是", Correct(i, CorrectableDate.送达日期, 16).Refusal?.Reason);
        Assert.Contains("原因", Correct(i, CorrectableDate.送达日期, 17, " ").Refusal?.Reason);
        Assert.True(Correct(i, CorrectableDate.送达日期, 12).Succeeded);
        Assert.Contains("晚于反馈发出日期", Correct(i, CorrectableDate.报告完成日期, 12).Refusal?.Reason);
        Assert.Contains("早于送达日期", Correct(i, CorrectableDate.收到意见日期, 11).Refusal?.Reason);
        Assert.Contains("还没有登记公示日期", Correct(i, CorrectableDate.公示日期, 12).Refusal?.Reason);
        Assert.Contains("还没有登记送达日期", Correct(Ended(9), CorrectableDate.送达日期, 12).Refusal?.Reason);
    }

    [Fact]
    public void A_correction_says_which_due_dates_moved_from_when_to_when()
    {
        var i = Received(2, 3, 16);
        Assert.True(Correct(i, CorrectableDate.送达日期, 17).Succeeded);
        Assert.Equal("意见建议 2026-11-30 → 2026-12-01", i.Corrections[^1].Moved);
        var reported = Reported(9, 11);
        Assert.True(Correct(reported, CorrectableDate.报告完成日期, 10).Succeeded);
        Assert.Equal("结果反馈 2026-12-09 → 2026-12-08\n结果公示 2026-12-09 → 2026-12-08", reported.Corrections[^1].Moved);
        Assert.True(reported.Publish(new Publication(Publication.Platforms[0], "1"), Nov(12), Today).Succeeded);
        Assert.True(Correct(reported, CorrectableDate.公示日期, 11).Succeeded);
        Assert.Equal("", reported.Corrections[^1].Moved);
    }
}
