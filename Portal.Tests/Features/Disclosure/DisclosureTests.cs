using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Features.Disclosure;
using Portal.Features.Today;
using Portal.Mail;
using Portal.Tests.Support;
using static Portal.Tests.Support.DisclosureSteps;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Disclosure;

[Article(6, 23)]
public sealed class DisclosureTests
{
    [Fact]
    public async Task It_is_begun_once_from_the_first_of_January_for_a_section_that_had_a_plan()
    {
        await using var office = await Open("2026-12-31");
        await office.Planned(2026);
        var draft = office.Get<DraftDisclosure>();
        Assert.Contains("自 2027-01-01 起编制", Refused(await draft.Run(office.Staff, office.Own, 2026)));
        office.GoTo("2027-01-01");
        Assert.Contains("只能办理本科室", Refused(await draft.Run(office.OtherStaff, office.Own, 2026)));
        Assert.Contains("没有生效的年度计划", Refused(await draft.Run(office.OtherStaff, office.Other, 2026)));
        Assert.Contains("您的角色是领导", Refused(await draft.Run(office.Leader, office.Own, 2026)));
        Assert.Contains("由工程管理科汇总", Refused(await draft.Run(office.Head, null, 2026)));
        Must(await draft.Run(office.Staff, office.Own, 2026));
        Assert.Contains("已经开始编制", Refused(await draft.Run(office.Head, office.Own, 2026)));
        Must(await draft.Run(office.Coordinator, null, 2026));
        Assert.Contains("已经开始编制", Refused(await draft.Run(office.Coordinator, null, 2026)));
        Assert.Equal([("全办", DisclosureStage.草稿), ("指挥通信科", DisclosureStage.草稿)],
            Must(await office.Get<DisclosureBoard>().Of(office.Leader, 2026)).Select(r => (r.Owner, r.Begun!.Stage)));
    }

    [Fact]
    public async Task Staff_submit_the_head_and_the_coordinator_review_and_it_is_published()
    {
        await using var office = await Open("2027-01-05");
        await office.Planned(2026);
        var id = Must(await office.Get<DraftDisclosure>().Run(office.Staff, office.Own, 2026));
        var submit = office.Get<SubmitDisclosure>();
        Assert.Contains("“检查结果的运用”还没有文字说明", Refused(await submit.Run(office.Staff, id, 0, Written with { Uses = "  " })));
        Assert.Contains("不代为提交", Refused(await submit.Run(office.Coordinator, id, 0, Written)));
        Assert.Contains("4000", Refused(await office.Get<AmendDisclosure>().Run(office.Staff, id, 0, Written with { Uses = new string('字', 4001) })));
        Must(await submit.Run(office.Staff, id, 0, Written));
        Assert.Contains("不能修改", Refused(await office.Get<AmendDisclosure>().Run(office.Staff, id, 1, Written)));
        Assert.Contains("由科室负责人", Refused(await office.Review(office.Staff, id, true)));
        Assert.Contains("由该科室的负责人审核", Refused(await office.Review(office.Coordinator, id, true)));
        Assert.Contains("只能办理本科室", Refused(await office.Review(office.OtherHead, id, true)));
        Must(await office.Review(office.Head, id, true));
        Assert.Contains("由工程管理科办理", Refused(await office.Review(office.Head, id, true)));
        Assert.Contains("须先经", Refused(await office.Record(office.Head, id)));
        Must(await office.Review(office.Coordinator, id, true));
        Assert.Contains("由科室负责人", Refused(await office.Record(office.Staff, id)));
        Assert.Contains("网址、编号", Refused(await office.Record(office.Head, id, Site(office) with { Reference = " " })));
        Assert.Contains("晚于今天", Refused(await office.Record(office.Head, id, Site(office) with { On = office.Today.AddDays(1) })));
        Assert.Contains("早于审核通过", Refused(await office.Record(office.Head, id, Site(office) with { On = office.Today.AddDays(-1) })));
        Must(await office.Record(office.Head, id));
        Assert.Contains("现在是“已公开”", Refused(await office.Record(office.Head, id)));
        Assert.Contains("公布的内容不再改动", Refused(await office.Get<AmendDisclosure>().Run(office.Staff, id, await office.DisclosureVersion(id), Written)));
        var row = Must(await office.Get<DisclosureBoard>().Of(office.Leader, 2026)).Single(r => r.SectionId == office.Own);
        Assert.Equal((DisclosureStage.已公开, "https://example.invalid/annual"), (row.Begun!.Stage, row.Begun.Place!.Reference));
    }

    [Fact]
    public async Task It_is_returned_with_remarks_also_after_the_approval_and_then_nothing_is_approved_any_more()
    {
        await using var office = await Open("2027-01-05");
        await office.Planned(2026);
        var id = await office.Submitted(2026);
        Assert.Contains("须写明意见", Refused(await office.Review(office.Head, id, false)));
        Must(await office.Review(office.Head, id, false, "补充反馈情况"));
        var returned = Must(await office.Get<DisclosureBoard>().One(office.Staff, id)).Disclosure;
        Assert.Equal((DisclosureStage.已退回, "补充反馈情况"), (returned.Stage, returned.Returns.Single().Remarks));
        Must(await office.Get<SubmitDisclosure>().Run(office.Staff, id, returned.Version, Written));
        Must(await office.Review(office.Head, id, true));
        Must(await office.Review(office.Coordinator, id, true));
        Must(await office.Review(office.Coordinator, id, false, "数字有误"));
        Assert.Null(Must(await office.Get<DisclosureBoard>().One(office.Staff, id)).Disclosure.Approved);
        Assert.Contains("须先经", Refused(await office.Record(office.Head, id)));
    }

    [Fact]
    public async Task It_is_due_at_the_end_of_February_and_on_the_first_of_March_the_leadership_hears_that_it_is_missing()
    {
        await using var office = await Open("2027-02-27");
        await office.Planned(2026);
        var id = await office.Approved(2026);
        office.GoTo("2027-02-28");
        Assert.Equal([TodayGroup.今日到期, TodayGroup.待办理], Must(await office.Get<TodayBoard>().Of(office.Head)).Tasks.Where(t => t.Article == 23).Select(t => t.Group).Order());
        office.GoTo("2027-03-01");
        Must(await office.Get<SweepDeadlines>().Run());
        await using var db = await office.Db();
        Assert.Contains("公开年度计划执行情况", db.Outbox.Single(m => m.PersonId == office.Leader.PersonId).Text);

        Assert.Contains("请说明原因", Refused(await office.Record(office.Head, id)));
        Must(await office.Record(office.Head, id, lateReason: "网站改版"));
        Assert.DoesNotContain(Must(await office.Get<TodayBoard>().Of(office.Head)).Tasks, t => t.Article == 23);
        var missed = Must(await office.Get<AccountabilityBoard>().All(office.Leader, 2027, office.Own)).Single(r => r.Due.Kind is Portal.Domain.Deadlines.DeadlineKind.年度公开);
        Assert.Equal(("逾期 1 天完成", "网站改版"), (missed.Due.Words, missed.Reason));
    }

    [Fact]
    public async Task Each_stage_stands_on_the_page_of_whoever_has_to_act()
    {
        await using var office = await Open("2027-01-05");
        await office.Planned(2026);
        async Task<IEnumerable<string>> Tasks(Portal.Identity.Who who) => Must(await office.Get<TodayBoard>().Of(who)).Tasks.Where(t => t is { Article: 23, Group: TodayGroup.待办理 }).Select(t => t.What);
        var id = await office.Submitted(2026);
        Assert.Equal(["审核本科室的年度公开"], await Tasks(office.Head));
        Assert.Empty(await Tasks(office.Staff));
        Assert.Empty(await Tasks(office.OtherHead));
        Must(await office.Review(office.Head, id, true));
        Assert.Equal(["审核年度公开"], await Tasks(office.Coordinator));
        Must(await office.Review(office.Coordinator, id, false, "再改"));
        Assert.Equal(["修改退回的年度公开"], await Tasks(office.Staff));
    }
}
