using Portal.Domain;
using Portal.Domain.Plans;
using Portal.Features.Plans;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Plans;

[Article(12, 13)]
public sealed class DraftPlanTests
{
    [Fact]
    public async Task A_section_has_one_plan_for_a_year_and_two_people_pressing_at_once_make_one()
    {
        await using var office = await Open();
        var both = await Task.WhenAll(
            office.Get<DraftPlan>().Run(office.Staff, office.Own, 2027),
            office.Get<DraftPlan>().Run(office.Head, office.Own, 2027));
        Assert.Single(both, o => o.Succeeded);
        Assert.Contains("已经建立", Refused(both.Single(o => !o.Succeeded)));
    }

    [Fact]
    public async Task Only_this_year_and_the_next_are_planned()
    {
        await using var office = await Open();
        Assert.Contains("2026 或 2027", Refused(await office.Get<DraftPlan>().Run(office.Staff, office.Own, 2025)));
        Assert.Contains("2026 或 2027", Refused(await office.Get<DraftPlan>().Run(office.Staff, office.Own, 2028)));
    }

    [Fact]
    public async Task Another_section_the_leadership_and_the_administrator_draft_nothing()
    {
        await using var office = await Open();
        Assert.Contains("本科室", Refused(await office.Get<DraftPlan>().Run(office.OtherStaff, office.Own, 2027)));
        Assert.Contains("您的角色是领导", Refused(await office.Get<DraftPlan>().Run(office.Leader, office.Own, 2027)));
        Assert.Contains("您的角色是系统管理员", Refused(await office.Get<DraftPlan>().Run(office.Administrator, office.Own, 2027)));
    }

    [Fact]
    public async Task Lines_are_added_amended_and_removed_and_the_rest_move_up()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var (id, facts) = (await office.Draft(), await office.Line());
        await office.Add(id, facts);
        await office.Add(id, facts with { TaskName = "第二项" });
        Must(await office.Get<AmendPlanLine>().Run(office.Staff, id, 2, (await office.Plan(id)).Version, facts with { TaskName = "改过的第二项", TeamSize = 3 }));
        Must(await office.Get<RemovePlanLine>().Run(office.Staff, id, 1, (await office.Plan(id)).Version));
        var line = Assert.Single((await office.Plan(id)).Lines);
        Assert.Equal((1, "改过的第二项", 3), (line.No, line.TaskName, line.TeamSize));
    }

    [Fact]
    public async Task A_plan_that_someone_else_changed_is_not_overwritten()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var (id, facts) = (await office.Draft(), await office.Line());
        var seen = (await office.Plan(id)).Version;
        await office.Add(id, facts);
        Assert.Contains("刚被他人修改", Refused(await office.Get<AddPlanLine>().Run(office.Head, id, seen, facts)));
        Assert.Contains("刚被他人修改", Refused(await office.Get<AmendPlanLine>().Run(office.Head, id, 1, seen, facts)));
        Assert.Contains("刚被他人修改", Refused(await office.Get<RemovePlanLine>().Run(office.Head, id, 1, seen)));
        Assert.Contains("刚被他人修改", Refused(await office.Get<SubmitPlan>().Run(office.Head, id, seen, "晚了")));
    }

    [Fact]
    [Article(8, 13, 17)]
    public async Task A_line_needs_items_in_force_a_proportion_and_conditions_that_fit_its_kind()
    {
        await using var office = await Open();
        await office.EnterRosters();
        await using (var db = await office.Db())
        {
            Must(db.CheckItems.Single(i => i.Code == "A-02").Retire(office.Today, "依据废止"));
            await db.SaveChangesAsync();
        }
        var (id, facts) = (await office.Draft(), await office.Line());
        var version = (await office.Plan(id)).Version;
        Assert.Contains("已于 2026-11-23 停用", await Refusal(facts));
        var usable = facts with { ItemIds = [await office.ItemId("A-01")] };
        Assert.Contains("没有选择抽查事项", await Refusal(usable with { ItemIds = [] }));
        Assert.Contains("不在事项清单中", await Refusal(usable with { ItemIds = [999] }));
        Assert.Contains("没有填写任何信用状况", await Refusal(usable with { Shares = [] }));
        Assert.Contains("定向抽取", await Refusal(usable with { Categories = [] }));
        Assert.Contains("不定向抽取", await Refusal(usable with { Directed = false }));
        Assert.Contains("两人以上", await Refusal(usable with { TeamSize = 1 }));

        async Task<string> Refusal(PlanLineFacts wrong) => Refused(await office.Get<AddPlanLine>().Run(office.Staff, id, version, wrong));
    }
}
