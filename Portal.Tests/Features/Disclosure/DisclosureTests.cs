using Portal.Domain;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Disclosure;
using Portal.Features.Today;
using Portal.Mail;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Disclosure;

[Article(6, 23)]
public sealed class DisclosureTests
{
    [Fact]
    public async Task The_head_records_it_once_for_the_own_section_with_date_and_place()
    {
        await using var office = await PlannedIn2025("2026-02-10");
        var record = office.Get<RecordDisclosure>();
        var on = new DateOnly(2026, 2, 9);
        Assert.Contains("由科室负责人", Refused(await record.Run(office.Staff, office.Own, 2025, on, "网站")));
        Assert.Contains("只能办理本科室", Refused(await record.Run(office.OtherHead, office.Own, 2025, on, "网站")));
        Assert.Contains("网址或栏目", Refused(await record.Run(office.Head, office.Own, 2025, on, " ")));
        Assert.Contains("晚于今天", Refused(await record.Run(office.Head, office.Own, 2025, on.AddDays(5), "网站")));
        Must(await record.Run(office.Head, office.Own, 2025, on, "网站公示栏"));
        Assert.Contains("已经登记", Refused(await record.Run(office.Coordinator, office.Own, 2025, on, "网站")));
        Assert.Equal("网站公示栏", Assert.Single(Must(await office.Get<DisclosureBoard>().Of(office.Leader, 2025))).Done?.Place);
    }

    [Fact]
    public async Task It_is_due_at_the_end_of_February_and_on_the_first_of_March_the_leadership_hears_that_it_is_missing()
    {
        await using var office = await PlannedIn2025("2026-02-28");
        var task = Assert.Single(Must(await office.Get<TodayBoard>().Of(office.Head)).Tasks, t => t.Article == 23);
        Assert.Equal(TodayGroup.今日到期, task.Group);
        office.GoTo("2026-03-01");
        Must(await office.Get<SweepDeadlines>().Run());
        await using var db = await office.Db();
        Assert.Contains("公开年度计划执行情况", db.Outbox.Single(m => m.PersonId == office.Leader.PersonId).Text);

        Must(await office.Get<RecordDisclosure>().Run(office.Head, office.Own, 2025, office.Today, "网站公示栏"));
        Assert.DoesNotContain(Must(await office.Get<TodayBoard>().Of(office.Head)).Tasks, t => t.Article == 23);
    }

    private static async Task<TestOffice> PlannedIn2025(string today)
    {
        var office = await Open(today);
        await using var db = await office.Db();
        var plan = new AnnualPlan(office.Own, 2025);
        Must(plan.AddLine(new PlanLineFacts { TaskName = "检查", ItemIds = [1], Categories = ["建设单位"], Shares = [new StandingShare(Standing.一般, 10)] }));
        Must(plan.Submit(new(1, "科长甲", Portal.Domain.Office.Role.科室负责人, office.Own), new DateOnly(2025, 1, 20), new DateOnly(2025, 1, 31), ""));
        Must(plan.Review(new(2, "统筹员", Portal.Domain.Office.Role.工程管理科, office.Coordinating), new DateOnly(2025, 1, 22), true, ""));
        db.Plans.Add(plan);
        await db.SaveChangesAsync();
        return office;
    }
}
