using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Plans;
using Portal.Features.Plans;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Plans;

[Article(7, 12)]
public sealed class SubmitPlanTests
{
    [Fact]
    public async Task The_head_submits_and_staff_the_coordinator_and_other_heads_do_not()
    {
        await using var office = await Open("2026-01-20");
        var (id, version) = await Drafted(office);
        Assert.Contains("您的角色是科员", Refused(await office.Get<SubmitPlan>().Run(office.Staff, id, version, "")));
        Assert.Contains("本科室", Refused(await office.Get<SubmitPlan>().Run(office.OtherHead, id, version, "")));
        Assert.Contains("不代为提交", Refused(await office.Get<SubmitPlan>().Run(office.Coordinator, id, version, "")));
        Must(await office.Get<SubmitPlan>().Run(office.Head, id, version, ""));
        Assert.Equal(PlanStage.待审核, (await office.Plan(id)).Stage);
    }

    [Fact]
    public async Task The_coordinator_submits_the_plan_of_the_coordinating_section()
    {
        await using var office = await Open("2026-01-20");
        await office.EnterRosters();
        var id = Must(await office.Get<DraftPlan>().Run(office.Coordinator, office.Coordinating, 2026));
        Must(await office.Get<AddPlanLine>().Run(office.Coordinator, id, 0, await office.Line()));
        Must(await office.Get<SubmitPlan>().Run(office.Coordinator, id, (await office.Plan(id)).Version, ""));
    }

    [Fact]
    public async Task A_plan_is_in_time_on_31_January_and_needs_a_reason_on_1_February()
    {
        await using var office = await Open("2026-01-31");
        var (id, version) = await Drafted(office);
        office.GoTo("2026-02-01");
        Assert.Contains("请说明原因", Refused(await office.Get<SubmitPlan>().Run(office.Head, id, version, " ")));
        office.GoTo("2026-02-03");
        Must(await office.Get<SubmitPlan>().Run(office.Head, id, version, "上级任务调整"));
        var row = Must(await office.Get<PlanBoard>().Plans(office.Leader, 2026, null, 1)).Rows.Rows.Single(r => r.SectionId == office.Own);
        Assert.Equal((DueState.逾期完成, 3), (row.Due!.State, row.Due.DaysLate));
        Assert.Equal("上级任务调整", (await office.Plan(id)).LateReason);
    }

    [Fact]
    public async Task An_empty_plan_is_not_submitted()
    {
        await using var office = await Open("2026-01-20");
        var id = await office.Draft();
        Assert.Contains("还没有任务", Refused(await office.Get<SubmitPlan>().Run(office.Head, id, 0, "")));
    }

    [Fact]
    public async Task Only_the_coordinator_reviews_and_a_plan_under_review_stands_still()
    {
        await using var office = await Open();
        var (id, _) = await Drafted(office);
        await office.Submit(id);
        var version = (await office.Plan(id)).Version;
        Assert.Contains("您的角色是科室负责人", Refused(await office.Get<ReviewPlan>().Run(office.Head, id, version, true, "")));
        Assert.Contains("不能修改", Refused(await office.Get<AddPlanLine>().Run(office.Staff, id, version, await office.Line())));
        Assert.Contains("须写明意见", Refused(await office.Get<ReviewPlan>().Run(office.Coordinator, id, version, false, "")));
        Must(await office.Get<ReviewPlan>().Run(office.Coordinator, id, version, true, "同意"));
        Assert.Equal(PlanStage.已生效, (await office.Plan(id)).Stage);
        Assert.Contains("不能修改", Refused(await office.Get<RemovePlanLine>().Run(office.Staff, id, 1, (await office.Plan(id)).Version)));
    }

    [Fact]
    public async Task A_returned_plan_is_amended_and_submitted_again()
    {
        await using var office = await Open();
        var (id, _) = await Drafted(office);
        await office.Submit(id);
        Must(await office.Get<ReviewPlan>().Run(office.Coordinator, id, (await office.Plan(id)).Version, false, "比例偏低"));
        Assert.Equal((PlanStage.已退回, "比例偏低"), ((await office.Plan(id)).Stage, (await office.Plan(id)).Remarks));
        await office.Add(id, await office.Line() with { TaskName = "补充任务" });
        await office.Submit(id);
        await office.Accept(id);
    }

    [Fact]
    public async Task Of_two_reviews_at_once_one_counts()
    {
        await using var office = await Open();
        var (id, _) = await Drafted(office);
        await office.Submit(id);
        var version = (await office.Plan(id)).Version;
        var both = await Task.WhenAll(
            office.Get<ReviewPlan>().Run(office.Coordinator, id, version, true, ""),
            office.Get<ReviewPlan>().Run(office.Coordinator, id, version, false, "退回"));
        Assert.Single(both, o => o.Succeeded);
        Assert.Contains("刚被他人修改", Refused(both.Single(o => !o.Succeeded)));
    }

    private static async Task<(int Id, int Version)> Drafted(TestOffice office)
    {
        await office.EnterRosters();
        var id = await office.Draft();
        await office.Add(id, await office.Line());
        return (id, (await office.Plan(id)).Version);
    }
}
