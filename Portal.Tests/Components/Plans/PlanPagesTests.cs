using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Portal.Domain;
using Portal.Domain.Plans;
using Portal.Features.Plans;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Plans;

[Article(12, 13)]
public sealed class PlanPagesTests : PageTest
{
    [Fact]
    public async Task Staff_see_every_section_and_can_draft_for_their_own()
    {
        await SignIn(Office.Staff);
        var page = Open<PlansPage>("/plans?year=2027");
        Assert.Equal(3, page.FindAll("tbody tr").Count);
        var button = page.FindAll("tbody button").Single();
        Assert.Equal("编制 2027 年度计划", button.TextContent.Trim());
        await button.ClickAsync(new());
        Assert.EndsWith("/plans/1", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public async Task The_leadership_sees_what_is_late_what_owes_none_and_nothing_to_press()
    {
        await Office.EnterRosters();
        await SignIn(Office.Leader);
        var page = Open<PlansPage>("/plans");
        Assert.Contains("逾期 296 天", page.Markup);
        Assert.Contains("没有抽查事项，不需制定", page.Markup);
        Assert.Empty(page.FindAll("tbody button"));
    }

    [Fact]
    public async Task The_head_submits_with_a_reason_and_the_coordinator_accepts()
    {
        await Office.EnterRosters();
        var id = await Office.Draft();
        await Office.Add(id, await Office.Line());
        await SignIn(Office.Head);
        var page = Open<PlanPage>($"/plans/{id}", p => p.Add(x => x.Id, id));
        await Press(page, "提交计划", "提交");
        Assert.Contains("请说明原因", page.Find(".refusal").TextContent);
        await page.Find("textarea").ChangeAsync(new() { Value = "上级任务调整" });
        await Press(page, "提交计划", "提交");
        Assert.Contains("待审核", page.Markup);
        Assert.DoesNotContain("审核通过", page.Markup);

        await SignIn(Office.Coordinator);
        page = Open<PlanPage>($"/plans/{id}", p => p.Add(x => x.Id, id));
        await Press(page, "退回修改", "退回修改");
        Assert.Contains("须写明意见", page.Find(".refusal").TextContent);
        await Press(page, "审核通过", "审核通过");
        Assert.Contains("已生效", page.Find(".chip.done").TextContent);
        Assert.Contains("已抽 0 / 1 轮", page.Markup);
    }

    [Fact]
    public async Task Another_section_reads_the_plan_and_changes_nothing()
    {
        await Office.EnterRosters();
        var id = await Office.Draft();
        await Office.Add(id, await Office.Line());
        await SignIn(Office.OtherHead);
        var page = Open<PlanPage>($"/plans/{id}", p => p.Add(x => x.Id, id));
        Assert.Contains("每轮 9 家（范围内 21 家），人均全年 2.3 次", page.Markup);
        Assert.DoesNotContain("提交计划", page.Markup);
        Assert.DoesNotContain("移除", page.Markup);
    }

    [Fact]
    public async Task The_line_form_recounts_the_coverage_and_keeps_the_line()
    {
        await Office.EnterRosters();
        var id = await Office.Draft();
        await SignIn(Office.Staff);
        var page = Open<PlanLinePage>($"/plans/{id}/lines/new", p => p.Add(x => x.PlanId, id));
        Assert.Contains("每轮 2 家", Forecast());
        await page.FindComponents<MudNumericField<decimal?>>()[0].Find("input").ChangeAsync(new() { Value = "50" });
        await Tick("建设单位");
        Assert.Contains("每轮 7 家 × 1 轮 = 7 家次", Forecast());

        await page.Find("form").SubmitAsync();
        Assert.Contains("任务名称不能为空", page.Find(".refusal").TextContent);
        await page.FindComponent<MudTextField<string>>().Find("input").ChangeAsync(new() { Value = "人防工程检查" });
        await Tick("人防工程维护管理检查");
        await Tick("人防宣传检查（法规宣传科）");
        Assert.Contains("本任务为综合检查", page.Markup);
        await page.Find("form").SubmitAsync();
        var line = Assert.Single((await Office.Plan(id)).Lines);
        Assert.Equal(("人防工程检查", 2, "建设单位"), (line.TaskName, line.ItemIds.Count, line.Categories.Single()));
        Assert.Contains(line.Shares, s => s == new StandingShare(Portal.Domain.Rosters.Standing.一般, 50));

        Task Tick(string label) => page.FindAll(".checks label").Single(l => l.TextContent == label).QuerySelector("input")!.ChangeAsync(new() { Value = true });
        string Forecast() => string.Join(" ", page.FindAll(".facts dd").Select(d => d.TextContent));
    }
}
