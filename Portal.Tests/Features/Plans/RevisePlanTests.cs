using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Plans;
using Portal.Features.Plans;
using Portal.Features.Today;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Plans;

[Article(12, 13)]
public sealed class RevisePlanTests
{
    [Fact]
    public async Task A_change_is_opened_by_the_head_with_a_reason_and_once_at_a_time()
    {
        await using var office = await Open();
        var id = await InForce(office);
        Assert.Contains("您的角色是科员", Refused(await office.Get<RevisePlan>().Run(office.Staff, id, await Version(office, id), "名录变化")));
        Assert.Contains("本科室", Refused(await office.Get<RevisePlan>().Run(office.OtherHead, id, await Version(office, id), "名录变化")));
        Assert.Contains("不代为发起变更", Refused(await office.Get<RevisePlan>().Run(office.Coordinator, id, await Version(office, id), "名录变化")));
        Assert.Contains("变更计划的原因", Refused(await office.Get<RevisePlan>().Run(office.Head, id, await Version(office, id), " ")));
        await Revise(office, id);
        Assert.Contains("请先办完或放弃", Refused(await office.Get<RevisePlan>().Run(office.Head, id, await Version(office, id), "再改")));
    }

    [Fact]
    public async Task What_is_in_force_stands_and_is_drawn_from_until_the_change_is_accepted()
    {
        await using var office = await Open();
        var id = await InForce(office);
        await Revise(office, id);
        await Amend(office, id, 1, await office.Line() with { Shares = [new(Portal.Domain.Rosters.Standing.一般, 100)] });
        var plan = await office.Plan(id);
        Assert.Equal((PlanStage.已生效, 1, 2), (plan.Stage, plan.Edition, plan.Lines.Single().Shares.Count));

        var draw = await office.Draw(await office.Revealed(plan.Lines.Single().Id));
        Assert.Equal(1, draw.PlanEdition);
        Assert.Contains("rule\t计划版次\t第 1 版", draw.Lines);
        Assert.Contains("stratum\t一般\t7", draw.Lines);
    }

    [Fact]
    public async Task An_accepted_change_is_the_version_in_force_and_the_old_one_is_still_read()
    {
        await using var office = await Open();
        var id = await InForce(office);
        var lineId = (await office.Plan(id)).Lines.Single().Id;
        await Revise(office, id, "上级要求加密");
        await Amend(office, id, 1, await office.Line() with { TimesPerYear = 2, TaskName = "人防工程检查（加密）" });
        await office.Add(id, await office.Line() with { TaskName = "补充任务" });
        await Submit(office, id);
        Assert.Contains("不能修改", Refused(await office.Get<AddPlanLine>().Run(office.Staff, id, await Version(office, id), await office.Line())));
        Must(await Review(office, id, true, "同意"));

        var plan = await office.Plan(id);
        Assert.Equal((2, 2), (plan.Edition, plan.Lines.Count));
        Assert.Equal(lineId, plan.Lines.Single(l => l.No == 1).Id);
        Assert.Equal("人防工程检查（加密）", plan.Lines.Single(l => l.No == 1).TaskName);

        var board = office.Get<CompiledPlanBoard>();
        var first = Must(await board.Of(office.Leader, 2026, office.Own, 1));
        Assert.Equal("人防工程检查", Assert.Single(first.Lines).Facts.TaskName);
        var now = Must(await board.Of(office.Leader, 2026, office.Own));
        Assert.Equal((2, 2), (now.Edition, now.Lines.Count));
        Assert.Contains("没有找到该第 3 版计划", Refused(await board.Of(office.Leader, 2026, office.Own, 3)));

        var kept = await Kept(office, id);
        var view = Must(await office.Get<PlanRevisionBoard>().Of(office.Leader, kept.Id));
        Assert.Equal([LineFate.改动, LineFate.新增], view.Lines.Select(l => l.Fate));
        Assert.Contains(view.Lines[0].Changes, c => (c.Field, c.Before, c.After) == ("频次", "每年 1 次", "每年 2 次"));
        Assert.DoesNotContain(view.Lines[0].Changes, c => c.Field == "检查时间");
    }

    [Fact]
    public async Task A_drawn_line_stays_keeps_its_draws_and_its_new_numbers_hold_for_draws_to_come()
    {
        await using var office = await Open();
        var id = await InForce(office);
        var lineId = (await office.Plan(id)).Lines.Single().Id;
        var first = await office.Revealed(lineId);
        await Revise(office, id);
        Assert.Contains("已经抽取过，不能移除", Refused(await office.Get<RemovePlanLine>().Run(office.Staff, id, 1, await Version(office, id))));
        await Amend(office, id, 1, await office.Line() with { TimesPerYear = 2, Shares = [StandingShare.Of(Portal.Domain.Rosters.Standing.一般, 3)] });
        await Submit(office, id);
        Must(await Review(office, id, true, ""));

        var second = await office.Draw(await office.Freeze(lineId));
        Assert.Equal((2, 2), (second.PlanEdition, second.Round));
        Assert.Contains("stratum\t一般\t3", second.Lines);
        Assert.Contains("stratum\t一般\t7", (await office.Draw(first)).Lines);
    }

    [Fact]
    public async Task A_line_removed_before_it_was_drawn_from_is_refused_at_the_review_once_it_was()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var id = await office.Draft();
        await office.Add(id, await office.Line());
        await office.Add(id, await office.Line() with { TaskName = "第二项任务" });
        await office.Submit(id);
        await office.Accept(id);
        var lineId = (await office.Plan(id)).Lines.Single(l => l.No == 1).Id;
        await Revise(office, id);
        Must(await office.Get<RemovePlanLine>().Run(office.Staff, id, 1, await Version(office, id)));
        await Submit(office, id);
        await office.Revealed(lineId);
        Assert.Contains("已经抽取过，不能移除", Refused(await Review(office, id, true, "")));
        Must(await Review(office, id, false, "已抽取"));
        Assert.Equal(RevisionStage.已退回, (await Kept(office, id)).Stage);
    }

    [Fact]
    public async Task A_change_waits_while_the_list_of_a_line_that_it_changes_is_frozen()
    {
        await using var office = await Open();
        var id = await InForce(office);
        await Revise(office, id);
        await Amend(office, id, 1, await office.Line() with { TimesPerYear = 2 });
        await Submit(office, id);
        var draw = await office.Freeze((await office.Plan(id)).Lines.Single().Id);
        Assert.Contains("底册已冻结、尚未揭晓", Refused(await Review(office, id, true, "")));
        await office.Hear(draw);
        Must(await office.TryReveal(draw));
        Must(await Review(office, id, true, ""));
    }

    [Fact]
    public async Task A_change_that_changes_nothing_or_cannot_work_is_not_submitted()
    {
        await using var office = await Open();
        var id = await InForce(office);
        await Revise(office, id);
        Assert.Contains("没有任何变化", Refused(await office.Get<SubmitRevision>().Run(office.Head, id, await Version(office, id))));
        await Amend(office, id, 1, await office.Line() with { Shares = [StandingShare.Of(Portal.Domain.Rosters.Standing.一般, 500)] });
        Assert.Contains("要抽 500 家", Refused(await office.Get<SubmitRevision>().Run(office.Head, id, await Version(office, id))));
    }

    [Fact]
    public async Task A_change_given_up_leaves_the_plan_as_it_was_and_stays_visible()
    {
        await using var office = await Open();
        var id = await InForce(office);
        await Revise(office, id);
        await office.Add(id, await office.Line() with { TaskName = "补充任务" });
        Must(await office.Get<DiscardRevision>().Run(office.Head, id, await Version(office, id)));
        Assert.Equal((RevisionStage.已放弃, 1), ((await Kept(office, id)).Stage, (await office.Plan(id)).Lines.Count));
        await Revise(office, id);
    }

    [Fact]
    public async Task Today_asks_the_head_to_finish_a_change_and_the_coordinator_to_review_it()
    {
        await using var office = await Open();
        var id = await InForce(office);
        await Revise(office, id);
        await office.Add(id, await office.Line() with { TaskName = "补充任务" });
        Assert.Contains(await Tasks(office.Head), t => t.What == "完成并提交计划变更");
        await Submit(office, id);
        Assert.Contains(await Tasks(office.Coordinator), t => t.What == "审核计划变更");
        Assert.DoesNotContain(await Tasks(office.Head), t => t.What.Contains("变更"));

        async Task<IEnumerable<TodayTask>> Tasks(Portal.Identity.Who who) => Must(await office.Get<TodayBoard>().Of(who)).Tasks;
    }

    private static async Task<int> InForce(TestOffice office)
    {
        await office.EnterRosters();
        await office.AcceptedLine();
        await using var db = await office.Db();
        return await db.Plans.Select(p => p.Id).SingleAsync();
    }

    private static async Task<int> Version(TestOffice office, int id) => (await office.Plan(id)).Version;

    private static async Task Revise(TestOffice office, int id, string why = "名录变化") => Must(await office.Get<RevisePlan>().Run(office.Head, id, await Version(office, id), why));

    private static async Task Amend(TestOffice office, int id, int no, PlanLineFacts facts) => Must(await office.Get<AmendPlanLine>().Run(office.Staff, id, no, await Version(office, id), facts));

    private static async Task Submit(TestOffice office, int id) => Must(await office.Get<SubmitRevision>().Run(office.Head, id, await Version(office, id)));

    private static async Task<Outcome> Review(TestOffice office, int id, bool accept, string remarks) =>
        await office.Get<ReviewRevision>().Run(office.Coordinator, id, await Version(office, id), accept, remarks);

    private static async Task<PlanRevision> Kept(TestOffice office, int id)
    {
        await using var db = await office.Db();
        return (await db.Plans.Include(p => p.Revisions).SingleAsync(p => p.Id == id)).Revisions[^1];
    }
}
