using Portal.Domain;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Today;
using Portal.Mail;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Today;

[Article(12, 14, 18, 19, 21)]
public sealed class TodayTests
{
    [Fact]
    public async Task The_same_report_is_next_then_near_then_due_then_overdue()
    {
        await using var office = await Open("2026-11-23");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        foreach (var (day, group) in new[]
                 {
                     ("2026-11-23", TodayGroup.接下来), ("2026-11-24", TodayGroup.临近到期), ("2026-11-26", TodayGroup.临近到期),
                     ("2026-11-27", TodayGroup.今日到期), ("2026-11-28", TodayGroup.已逾期), ("2026-12-02", TodayGroup.已逾期),
                 })
        {
            office.GoTo(day);
            var task = Assert.Single(Must(await office.Get<TodayBoard>().Of(office.Head)).Tasks, t => t.Article == 18);
            Assert.Equal(group, task.Group);
            Assert.Equal("/inspections/1#report", task.Link);
            Assert.Equal(18, task.Article);
        }
        Assert.Contains("逾期 3 个工作日", Assert.Single(Must(await office.Get<TodayBoard>().Of(office.Head)).Tasks, t => t.Article == 18).Due);
    }

    [Fact]
    public async Task Staff_see_their_own_section_and_coordinator_and_leader_the_office()
    {
        await using var office = await Open("2026-11-27");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20), 1);
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20), 2, office.Other);
        var board = office.Get<TodayBoard>();
        Assert.Single(Must(await board.Of(office.Staff)).Tasks);
        Assert.Single(Must(await board.Of(office.OtherHead)).Tasks);
        Assert.Equal(2, Must(await board.Of(office.Coordinator)).Tasks.Count);
        Assert.Equal(2, Must(await board.Of(office.Leader)).Tasks.Count);
        Assert.Equal("检查备份", Assert.Single(Must(await board.Of(office.Administrator)).Tasks).What);
    }

    [Fact]
    public async Task A_finished_report_starts_the_two_deadlines_of_article_nineteen()
    {
        await using var office = await Open("2026-11-23");
        await Dossiers.ReportedOn(office, new DateOnly(2026, 11, 18), new DateOnly(2026, 11, 20));
        var tasks = Must(await office.Get<TodayBoard>().Of(office.Head)).Tasks;
        Assert.Equal(["反馈并登记送达", "公示检查结果"], tasks.Select(t => t.What));
        Assert.All(tasks, t => Assert.Equal("2026-12-18", t.Due));
    }

    [Fact]
    public async Task A_submitted_plan_waits_for_the_coordinator_and_a_section_with_items_and_no_plan_is_overdue()
    {
        await using var office = await Open("2026-02-02");
        await using (var db = await office.Db())
        {
            db.CheckItems.Add(Must(CheckItem.Enter(new CheckItemFacts { Code = "1", Name = "维护管理检查", LegalBasis = "人民防空法第二十六条", SectionId = office.Other })));
            var plan = new AnnualPlan(office.Own, 2026);
            Must(plan.AddLine(new PlanLineFacts { TaskName = "检查", ItemIds = [1], Categories = ["建设单位"], Shares = [new StandingShare(Standing.一般, 10)] }));
            Must(plan.Submit(new(1, "科长甲", Portal.Domain.Office.Role.科室负责人, office.Own), new DateOnly(2026, 1, 20), new DateOnly(2026, 1, 31), ""));
            db.Plans.Add(plan);
            await db.SaveChangesAsync();
        }
        var board = office.Get<TodayBoard>();
        var coordinator = Must(await board.Of(office.Coordinator)).Tasks;
        Assert.Contains(coordinator, t => t is { What: "审核年度计划", Link: "/plans/1" });
        var late = Assert.Single(Must(await board.Of(office.OtherHead)).Tasks);
        Assert.Equal((TodayGroup.已逾期, "提交年度检查计划"), (late.Group, late.What));
        Assert.Contains("逾期 2 天", late.Due);
    }

    [Fact]
    public async Task A_plan_line_is_next_until_its_months_come_then_to_do_then_overdue_until_all_its_rounds_are_drawn()
    {
        await using var office = await Open("2026-01-20");
        await office.EnterRosters();
        await office.AcceptedLine((await office.Line()) with { FromMonth = 3, ToMonth = 11 });
        foreach (var (day, group) in new[] { ("2026-01-21", TodayGroup.接下来), ("2026-03-02", TodayGroup.待办理), ("2026-12-01", TodayGroup.已逾期) })
        {
            office.GoTo(day);
            var task = Assert.Single(Must(await office.Get<TodayBoard>().Of(office.Head)).Tasks, t => t.What == "组织随机抽取");
            Assert.Equal((group, "/draws/new?line=1"), (task.Group, task.Link));
        }
    }

    [Fact, Article(10)]
    public async Task A_certificate_is_announced_sixty_and_thirty_days_ahead_and_stands_here_from_then_on()
    {
        await using var office = await Open("2026-06-01");
        await using (var db = await office.Db())
        {
            db.Inspectors.Add(Must(Inspector.Enter(new InspectorFacts { Name = "张甲", Certificate = "16110000001", SectionId = office.Own, ValidUntil = new DateOnly(2026, 8, 30) })));
            db.Inspectors.Add(Must(Inspector.Enter(new InspectorFacts { Name = "李乙", Certificate = "16110000002", SectionId = office.Own, State = InspectorState.退休, ValidUntil = new DateOnly(2026, 8, 30) })));
            await db.SaveChangesAsync();
        }
        foreach (var (day, mails, group) in new (string, int, TodayGroup?)[]
                 {
                     ("2026-06-30", 0, null), ("2026-07-01", 1, TodayGroup.接下来), ("2026-07-02", 1, TodayGroup.接下来), ("2026-07-31", 2, TodayGroup.临近到期),
                     ("2026-08-30", 2, TodayGroup.临近到期), ("2026-08-31", 2, TodayGroup.待办理),
                 })
        {
            office.GoTo(day);
            Must(await office.Get<SweepDeadlines>().Run());
            await using var db = await office.Db();
            Assert.Equal(mails, db.Outbox.Count(m => m.PersonId == office.Head.PersonId && m.Text.Contains("张甲")));
            Assert.Equal(group, Must(await office.Get<TodayBoard>().Of(office.Head)).Tasks.SingleOrDefault(t => t.Article == 10)?.Group);
        }
    }
}
