using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Tests.Domain.Calendar;
using static Portal.Tests.Domain.Inspections.Orders;

namespace Portal.Tests.Domain.Inspections;

[Article(14, 18, 19, 20, 21, 22)]
public class StepsTests
{
    [Fact]
    public void A_step_out_of_order_is_refused_with_the_article_that_it_would_break()
    {
        var i = Of(1);
        Assert.Equal(
            [14, 14, 18, 18, 19, 19, 19, 19, 22],
            new[]
            {
                i.Settle(1, Finding.未发现问题, "", Today, Today, "甲"), i.End(Today, Today), i.DraftReport(Whole), i.FinishReport(Today, Today, "科长"),
                i.SendFeedback(new Feedback(FeedbackMethod.直接送达, Today, "1"), Today), i.ReceiveFeedback(Today, Today),
                i.Publish(new Publication(Publication.Platforms[0], "1"), Today, Today), i.GiveOpinion(new Opinion("好", "甲"), Today, Today),
                i.Handle(new Handling("违法", HandlingDecision.行政处罚, "1号", Today, "", "甲"), Today),
            }.Select(o => o.Refusal?.Article));
        Assert.Equal(Stage.待检查, i.StageOn(Today, null));
    }

    [Fact]
    public void A_visit_lies_inside_the_window_and_not_in_the_future()
    {
        var i = Of(1);
        Assert.Contains("不在检查期限", i.Visit(From.AddDays(-1), Today).Refusal?.Reason);
        Assert.Contains("不在检查期限", i.Visit(To.AddDays(1), To.AddDays(1)).Refusal?.Reason);
        Assert.Contains("晚于今天", i.Visit(Today.AddDays(1), Today).Refusal?.Reason);
        Assert.True(i.Visit(From, Today).Succeeded);
        Assert.True(i.Visit(Today, Today).Succeeded);
    }

    [Fact]
    public void A_report_with_empty_parts_names_each_of_them()
    {
        var i = Ended(16);
        Assert.True(i.DraftReport(Report.Empty with { Content = "  ", Findings = "无" }).Succeeded);
        var refusal = i.FinishReport(Nov(17), Today, "科长").Refusal;
        Assert.Equal((18, "检查报告的“检查时间”、“检查内容”、“对检查对象的评价”、“意见和建议”尚未填写，五个部分齐全后才能完成报告。"), (refusal?.Article, refusal?.Reason));
        Assert.Equal(5, Report.Empty.RefusalToFinish()!.Reason.Count(c => c == '“'));
    }

    [Fact]
    public void A_finished_report_is_changed_no_more()
    {
        var i = Reported(16, 18);
        Assert.Contains("不能再修改", i.DraftReport(Whole).Refusal?.Reason);
        Assert.Contains("已于 2026-11-18 完成", i.FinishReport(Nov(19), Today, "科长").Refusal?.Reason);
    }

    [Fact]
    public void A_found_problem_and_an_item_not_inspected_must_be_described()
    {
        var i = Of(1);
        Assert.True(i.Visit(Nov(16), Today).Succeeded);
        i.Confirm(16);
        Assert.Contains("须写明检查情况", i.Settle(1, Finding.发现问题经责令已改正, " ", Nov(16), Today, "甲").Refusal?.Reason);
        Assert.Contains("须写明检查情况", i.Settle(1, Finding.未发现开展本次抽查涉及的经营活动, "", Nov(16), Today, "甲").Refusal?.Reason);
        Assert.Contains("不包含该事项", i.Settle(9, Finding.未发现问题, "", Nov(16), Today, "甲").Refusal?.Reason);
        Assert.Contains("“事项1”还没有检查结果", i.End(Nov(16), Today).Refusal?.Reason);
    }

    [Fact]
    public void A_combined_inspection_ends_on_the_day_on_which_its_last_result_is_settled()
    {
        var i = Of(1, 2);
        Assert.True(i.IsCombined);
        Assert.True(i.Visit(Nov(10), Today).Succeeded);
        i.Confirm(10);
        Assert.True(i.Settle(1, Finding.未发现问题, "", Nov(10), Today, "甲").Succeeded);
        Assert.True(i.Settle(2, Finding.未发现问题, "", Nov(17), Today, "乙").Succeeded);
        Assert.Contains("应为 2026-11-17", i.End(Nov(20), Today).Refusal?.Reason);
        Assert.True(i.End(Nov(17), Today).Succeeded);
    }

    [Fact]
    public void Feedback_counts_from_its_receipt_and_each_publication_needs_its_evidence()
    {
        var i = Reported(16, 18);
        Assert.Contains("请填写邮寄单号", i.SendFeedback(new Feedback(FeedbackMethod.邮寄送达, Nov(19), " "), Today).Refusal?.Reason);
        Assert.Contains("请先登记反馈的方式", i.ReceiveFeedback(Nov(19), Today).Refusal?.Reason);
        Assert.True(i.SendFeedback(new Feedback(FeedbackMethod.邮寄送达, Nov(19), "EMS1"), Today).Succeeded);
        Assert.Contains("早于发出日期", i.ReceiveFeedback(Nov(18), Today).Refusal?.Reason);
        Assert.True(i.ReceiveFeedback(Nov(20), Today).Succeeded);
        Assert.Contains("由科室负责人更正", i.ReceiveFeedback(Nov(21), Today).Refusal?.Reason);
        Assert.Contains("公示平台应为", i.Publish(new Publication("某论坛", "1"), Nov(20), Today).Refusal?.Reason);
        Assert.Contains("公示编号或网址", i.Publish(new Publication(Publication.Platforms[0], ""), Nov(20), Today).Refusal?.Reason);
        Assert.Contains("早于报告完成日期", i.Publish(new Publication(Publication.Platforms[0], "1"), Nov(17), Today).Refusal?.Reason);
        Assert.Equal(Stage.待公示, i.StageOn(Today, Nov(30)));
    }

    [Fact]
    public void A_cancelled_inspection_takes_no_step_and_an_ended_one_is_not_cancelled()
    {
        var i = Of(1);
        Assert.Contains("原因", i.Cancel(Today, " ").Refusal?.Reason);
        Assert.True(i.Cancel(Today, "企业已注销").Succeeded);
        Assert.Contains("已于 2026-11-23 取消：企业已注销", i.Visit(Nov(16), Today).Refusal?.Reason);
        Assert.Contains("取消", i.Cancel(Today, "再次").Refusal?.Reason);
        Assert.Contains("检查已结束", Ended(16).Cancel(Today, "不查了").Refusal?.Reason);
        Assert.Equal(Stage.已取消, i.StageOn(Today, null));
    }

    [Fact]
    [Article(9)]
    public void A_targeted_inspection_without_a_draw_runs_the_same_chain_and_the_same_deadlines()
    {
        var i = Received(9, 10, 11);
        Assert.Equal((null, null), (i.DrawId, i.DrawnOn));
        Assert.Equal(["2026-11-16", "2026-12-08", "2026-12-08", "2026-11-25"], DeadlineRules.For(i.Dates(), Calendars.Published).Select(d => d.Due.ToString()));
    }
}
