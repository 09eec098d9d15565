using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Features.Inspections;
using Portal.Tests.Support;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Inspections;

[Article(5, 7, 14, 18, 19, 20, 21, 22)]
public sealed class StepOperationTests
{
    [Fact]
    public async Task An_inspection_goes_from_the_visit_to_the_handling_of_what_it_found()
    {
        await using var office = await Open();
        var id = await office.Reported(finding: Finding.发现问题待后续处理);
        Must(await office.Get<SendFeedback>().Run(office.Staff, id, await office.Version(id), new Feedback(FeedbackMethod.邮寄送达, Day("2026-11-18"), " EMS1 ")));
        Must(await office.Get<ReceiveFeedback>().Run(office.Staff, id, await office.Version(id), Day("2026-11-20")));
        Must(await office.Get<PublishResult>().Run(office.Staff, id, await office.Version(id), new Publication(Publication.Platforms[1], "公示9"), Day("2026-11-20"), null));
        Must(await office.Get<GiveOpinion>().Run(office.Staff, id, await office.Version(id), new Opinion("立即整改", "法定代表人"), Day("2026-11-21")));
        Must(await office.Get<RecordHandling>().Run(office.Head, id, await office.Version(id), "擅自拆除", HandlingDecision.行政处罚, "漯防罚〔2026〕1号", Day("2026-11-22"), ""));
        Must(await office.Get<PublishHandling>().Run(office.Staff, id, await office.Version(id), 0, "市政府网站", Day("2026-11-23")));
        var view = Must(await office.Get<DossierBoard>().Dossier(office.Leader, id));
        Assert.Equal(Stage.已办结, view.Stage);
        Assert.Equal(("EMS1", "市政府网站", "科长甲"), (view.Inspection.Feedback?.Reference, view.Inspection.Handlings[0].PublishedAt, view.Inspection.Handlings[0].By));
        Assert.Equal(
            ["登记到场", "记录检查要点", "登记纸质签字", "确定单项结果", "结束检查", "完成检查报告", "登记发出反馈", "登记送达", "登记结果公示", "登记意见建议", "登记后续处理", "登记处理结果公示"],
            view.Log.Select(line => line.Verb));
        Assert.StartsWith("科员甲 2026-11-23 09:00", view.RegisteredBy<RecordVisit>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_section_and_those_who_only_read_take_no_step()
    {
        await using var office = await Open();
        var id = await office.Ordered();
        var visit = office.Get<RecordVisit>();
        Assert.Contains("第7条", Refused(await visit.Run(office.OtherStaff, id, 0, Day("2026-11-16"))));
        Assert.Contains("您的角色是领导", Refused(await visit.Run(office.Leader, id, 0, Day("2026-11-16"))));
        Assert.Contains("您的角色是系统管理员", Refused(await visit.Run(office.Administrator, id, 0, Day("2026-11-16"))));
        Assert.Contains("没有找到该检查", Refused(await visit.Run(office.Staff, 99, 0, Day("2026-11-16"))));
        Must(await visit.Run(office.Coordinator, id, 0, Day("2026-11-16")));
    }

    [Fact]
    public async Task A_stale_page_changes_nothing()
    {
        await using var office = await Open();
        var id = await office.Ordered();
        Must(await office.Get<RecordVisit>().Run(office.Staff, id, 0, Day("2026-11-16")));
        Assert.Contains("刚被他人修改", Refused(await office.Get<RecordVisit>().Run(office.Head, id, 0, Day("2026-11-17"))));
        Assert.Equal(Day("2026-11-16"), (await office.Dossier(id)).VisitOn);
    }

    [Fact]
    public async Task Each_section_settles_its_own_item_of_a_combined_inspection()
    {
        await using var office = await Open();
        var id = await office.Recorded(itemSections: [office.Own, office.Other, office.Coordinating]);
        var items = (await office.Dossier(id)).Items;
        var settle = office.Get<SettleItem>();
        Must(await settle.Run(office.OtherStaff, id, items[1], Finding.未发现问题, "", Day("2026-11-17")));
        Assert.Contains("只能办理本科室的事项", Refused(await settle.Run(office.OtherStaff, id, items[0], Finding.未发现问题, "", Day("2026-11-17"))));
        Must(await settle.Run(office.Staff, id, items[0], Finding.未发现问题, "", Day("2026-11-17")));
        Assert.Contains("只能办理本科室的事项", Refused(await settle.Run(office.Head, id, items[2], Finding.未发现问题, "", Day("2026-11-18"))));
        Must(await settle.Run(office.Coordinator, id, items[2], Finding.未发现问题, "", Day("2026-11-18")));
        Assert.Equal(["科员甲", "科员乙", "统筹员"], (await office.Dossier(id)).Items.Select(i => i.SettledBy));
    }

    [Fact]
    public async Task Two_inspectors_settle_two_items_from_pages_read_together_but_not_one_item_twice()
    {
        await using var office = await Open();
        var id = await office.Recorded(itemSections: [office.Own, office.Own]);
        var items = (await office.Dossier(id)).Items;
        var settle = office.Get<SettleItem>();
        Must(await settle.Run(office.Staff, id, items[0], Finding.未发现问题, "", Day("2026-11-17")));
        Must(await settle.Run(office.Head, id, items[1], Finding.未发现问题, "", Day("2026-11-17")));
        Assert.Contains("刚被他人修改", Refused(await settle.Run(office.Head, id, items[0], Finding.已关闭停业或正在组织清算, "停电", Day("2026-11-17"))));
    }

    [Fact]
    public async Task Two_heads_finish_a_report_at_once_and_one_of_them_has_done_it()
    {
        await using var office = await Open();
        var id = await office.Ended();
        var version = await office.Version(id);
        var outcomes = await Task.WhenAll(new[] { office.Head, office.Coordinator }.Select(who =>
            Task.Run(() => office.Get<FinishReport>().Run(who, id, version, Whole, Day("2026-11-18")))));
        Assert.Single(outcomes, o => o.Succeeded);
        Assert.Contains("刚被他人修改", Refused(outcomes.Single(o => !o.Succeeded)));
        Assert.Contains("已于 2026-11-18 完成", Refused(await office.Get<FinishReport>().Run(office.Head, id, await office.Version(id), Whole, Day("2026-11-19"))));
    }

    [Fact]
    public async Task A_report_is_drafted_by_staff_and_signed_by_the_head_as_it_stands_on_the_page()
    {
        await using var office = await Open();
        var id = await office.Ended();
        Must(await office.Get<DraftReport>().Run(office.Staff, id, await office.Version(id), Whole with { Proposals = "" }));
        Assert.Contains("由科室负责人、工程管理科办理", Refused(await office.Get<FinishReport>().Run(office.Staff, id, await office.Version(id), Whole, Day("2026-11-18"))));
        Assert.Contains("“意见和建议”", Refused(await office.Get<FinishReport>().Run(office.Head, id, await office.Version(id), Whole with { Proposals = "" }, Day("2026-11-18"))));
        Must(await office.Get<FinishReport>().Run(office.Head, id, await office.Version(id), Whole, Day("2026-11-18")));
        var done = await office.Dossier(id);
        Assert.Equal((Whole, "科长甲"), (done.Report, done.ReportSignedBy));
    }

    [Fact]
    public async Task Cancelling_is_for_the_head_and_says_why()
    {
        await using var office = await Open();
        var id = await office.Ordered();
        Assert.Contains("由科室负责人、工程管理科办理", Refused(await office.Get<CancelInspection>().Run(office.Staff, id, 0, "企业已注销")));
        Assert.Contains("第7条", Refused(await office.Get<CancelInspection>().Run(office.OtherHead, id, 0, "企业已注销")));
        Must(await office.Get<CancelInspection>().Run(office.Head, id, 0, "企业已注销"));
        Assert.Equal(Stage.已取消, Must(await office.Get<DossierBoard>().Dossier(office.Staff, id)).Stage);
    }
}
