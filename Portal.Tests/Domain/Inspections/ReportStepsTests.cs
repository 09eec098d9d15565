using Portal.Domain;
using Portal.Domain.Inspections;
using static Portal.Tests.Domain.Inspections.Orders;

namespace Portal.Tests.Domain.Inspections;

[Article(18)]
public class ReportStepsTests
{
    [Fact]
    public void A_report_is_submitted_complete_returned_with_remarks_and_submitted_again()
    {
        var i = Ended(10);
        Assert.True(i.DraftReport(Whole with { Proposals = "" }).Succeeded);
        Assert.Contains("“意见和建议”尚未填写", i.SubmitReport(Nov(11)).Refusal?.Reason);
        Assert.True(i.DraftReport(Whole).Succeeded);
        Assert.Contains("还没有送审", i.ReturnReport("重写", Nov(11), "科长").Refusal?.Reason);
        Assert.True(i.SubmitReport(Nov(11)).Succeeded);
        Assert.Contains("已于 2026-11-11 送审", i.SubmitReport(Nov(12)).Refusal?.Reason);
        Assert.Contains("退回修改的意见", i.ReturnReport(" ", Nov(12), "科长").Refusal?.Reason);
        Assert.True(i.ReturnReport("评价过于笼统", Nov(12), "科长").Succeeded);
        Assert.Equal(new ReportReturn(Nov(12), "科长", "评价过于笼统"), Assert.Single(i.ReportReturns));
        Assert.Null(i.ReportSubmittedOn);
        Assert.True(i.SubmitReport(Nov(13)).Succeeded);
        Assert.True(i.FinishReport(Nov(13), Today, "科长").Succeeded);
        Assert.Contains("不能退回", i.ReturnReport("再改", Nov(13), "科长").Refusal?.Reason);
    }

    [Fact]
    public void What_is_changed_after_it_was_submitted_has_to_be_submitted_again()
    {
        var i = Ended(10);
        Assert.True(i.DraftReport(Whole).Succeeded);
        Assert.True(i.SubmitReport(Nov(11)).Succeeded);
        Assert.True(i.DraftReport(Whole).Succeeded);
        Assert.Equal(Nov(11), i.ReportSubmittedOn);
        Assert.True(i.DraftReport(Whole with { Time = "下午" }).Succeeded);
        Assert.Null(i.ReportSubmittedOn);
    }
}
