using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Portal.Domain;
using Portal.Features.Draws;
using Portal.Features.Plans;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Draws;

[Article(5, 14)]
public sealed class JointDrawPageTests : PageTest
{
    [Fact]
    public async Task From_the_overlap_on_the_plan_a_press_leads_to_the_combined_draw_which_the_coordinator_freezes()
    {
        var (own, other) = await Office.TwoLines();
        await SignIn(Office.Coordinator);
        var plan = Open<PlanPage>("/plans/1", p => p.Add(x => x.Id, 1));
        var link = plan.FindAll("a").Single(a => a.TextContent.Trim() == "合并抽取").GetAttribute("href")!;
        Assert.Equal($"/draws/joint?lines={own},{other}", link);

        var page = Open<JointDrawPage>(link);
        Assert.Contains("抽取 6 家，组成 2 个检查组，每组 2 人", page.Find(".told").TextContent);
        Assert.Equal(["指挥通信科", "法规宣传科"], page.FindAll("[data-label=科室席位]").Select(c => c.TextContent));
        await page.FindComponents<MudNumericField<int?>>()[0].Find("input").ChangeAsync(new() { Value = "3" });
        Assert.EndsWith("ordinary=3", Services.GetRequiredService<NavigationManager>().Uri);
        page = Open<JointDrawPage>($"{link}&ordinary=3");
        Assert.Contains("抽取 4 家", page.Find(".told").TextContent);
        await Press(page, "冻结底册", "冻结");
        Assert.EndsWith("/draws/1", Services.GetRequiredService<NavigationManager>().Uri);
        var draw = Open<DrawPage>("/draws/1", p => p.Add(x => x.Id, 1));
        Assert.Contains("综合检查（多科室合并抽取）", draw.Markup);
    }

    [Fact]
    public async Task A_head_sees_what_it_would_be_and_that_the_coordinator_convenes_it()
    {
        var (own, other) = await Office.TwoLines();
        await SignIn(Office.Head);
        var page = Open<JointDrawPage>($"/draws/joint?lines={own},{other}");
        Assert.Contains("由工程管理科召集和冻结", page.Markup);
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Trim() == "冻结底册");
        page = Open<JointDrawPage>("/draws/joint?lines=abc");
        Assert.Contains("两个以上科室", page.Find(".refusal").TextContent);
    }
}
