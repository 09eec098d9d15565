using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Tests.Domain.Calendar;
using static Portal.Tests.Domain.Inspections.Orders;

namespace Portal.Tests.Domain.Inspections;

[Article(21, 22)]
public class OpinionTests
{
    [Fact]
    public void An_opinion_after_the_window_is_kept_and_is_late()
    {
        var i = Received(2, 3, 4);
        var after = new DateOnly(2026, 11, 23);
        Assert.True(i.GiveOpinion(new Opinion("请减少检查", "法定代表人"), after, after).Succeeded);
        var deadline = DeadlineRules.For(i.Dates(), Calendars.Published).Single(d => d.Kind == DeadlineKind.意见建议);
        Assert.Equal(("2026-11-18", DueState.逾期完成), (deadline.Due.ToString(), deadline.State(after)));
        Assert.Equal("请减少检查", i.Opinion?.Text);
    }

    [Fact]
    public void The_window_closes_by_itself()
    {
        var i = Received(2, 3, 4);
        Assert.True(i.Publish(new Publication(Publication.Platforms[0], "1"), Nov(4), Today).Succeeded);
        Assert.Equal(Stage.征求意见, i.StageOn(Nov(18), Nov(18)));
        Assert.Equal(Stage.已办结, i.StageOn(Nov(19), Nov(18)));
    }

    [Fact]
    public void An_opinion_says_what_and_by_whom_once_and_not_before_the_receipt()
    {
        var i = Received(2, 3, 4);
        Assert.Contains("内容", i.GiveOpinion(new Opinion(" ", "甲"), Nov(5), Today).Refusal?.Reason);
        Assert.Contains("由谁提出", i.GiveOpinion(new Opinion("好", ""), Nov(5), Today).Refusal?.Reason);
        Assert.Contains("早于送达日期", i.GiveOpinion(new Opinion("好", "甲"), Nov(3), Today).Refusal?.Reason);
        Assert.True(i.GiveOpinion(new Opinion("好", "甲"), Nov(4), Today).Succeeded);
        Assert.Contains("已于 2026-11-04 登记", i.GiveOpinion(new Opinion("好", "甲"), Nov(5), Today).Refusal?.Reason);
    }

    [Fact]
    public void A_violation_waits_until_its_decision_is_registered_and_its_publication_may_follow()
    {
        var i = Of(1);
        Assert.True(i.Visit(Nov(2), Today).Succeeded);
        i.Confirm(2);
        Assert.True(i.Settle(1, Finding.发现问题待后续处理, "擅自拆除", Nov(2), Today, "甲").Succeeded);
        Assert.True(i.End(Nov(2), Today).Succeeded);
        Assert.True(i.DraftReport(Whole).Succeeded);
        Assert.True(i.FinishReport(Nov(3), Today, "科长").Succeeded);
        Assert.Equal(1, i.AwaitingHandling);
        Assert.Contains("文书文号", i.Handle(new Handling("擅自拆除", HandlingDecision.行政处罚, "", Nov(5), "", "甲"), Today).Refusal?.Reason);
        Assert.True(i.Handle(new Handling("擅自拆除", HandlingDecision.行政处罚, "漯防罚〔2026〕1号", Nov(5), "", "甲"), Today).Succeeded);
        Assert.Equal(0, i.AwaitingHandling);
        Assert.Contains("没有找到", i.PublishHandling(1, "门户", Nov(6), Today).Refusal?.Reason);
        Assert.Contains("公示在哪里", i.PublishHandling(0, " ", Nov(6), Today).Refusal?.Reason);
        Assert.Contains("早于处理决定日期", i.PublishHandling(0, "市政府网站", Nov(4), Today).Refusal?.Reason);
        Assert.True(i.PublishHandling(0, "市政府网站", Nov(6), Today).Succeeded);
        Assert.Equal(Nov(6), i.Handlings[0].PublishedOn);
        Assert.Contains("已公示于：市政府网站", i.PublishHandling(0, "别处", Nov(6), Today).Refusal?.Reason);
    }
}
