using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Features.Plans;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Plans;

[Article(12, 13)]
public sealed class PlanRevisionPageTests : PageTest
{
    [Fact]
    public async Task The_head_opens_a_change_with_a_reason_edits_it_and_the_coordinator_accepts_it()
    {
        await Office.EnterRosters();
        await Office.AcceptedLine();
        await SignIn(Office.Head);
        var plan = Open<PlanPage>("/plans/1", p => p.Add(x => x.Id, 1));
        Assert.Contains("第 1 版", plan.Find(".facts").TextContent);
        await plan.Find("form").SubmitAsync();
        Assert.Contains("请写明变更计划的原因", plan.Find(".refusal").TextContent);
        await plan.Find("form textarea").ChangeAsync(new() { Value = "上级要求加密" });
        await plan.Find("form").SubmitAsync();
        Assert.EndsWith("/plans/revisions/1", Services.GetRequiredService<NavigationManager>().Uri);

        var page = Open<PlanRevisionPage>("/plans/revisions/1", p => p.Add(x => x.Id, 1));
        Assert.Contains("第 1 版现行有效", page.Markup);
        Assert.Contains("与现行版次相同", page.Markup);
        await Press(page, "提交变更", "提交");
        Assert.Contains("没有任何变化", page.Find(".refusal").TextContent);

        var line = Open<PlanLinePage>("/plans/1/lines/new", p => p.Add(x => x.PlanId, 1));
        Assert.Contains("第 2 版变更", line.Markup);
        TestOffice.Must(await Office.Get<AddPlanLine>().Run(Office.Head, 1, (await Office.Plan(1)).Version, await Office.Line() with { TaskName = "补充任务" }));

        page = Open<PlanRevisionPage>("/plans/revisions/1", p => p.Add(x => x.Id, 1));
        Assert.Equal(["不变", "新增"], page.FindAll("tbody .chip").Select(c => c.TextContent));
        await Press(page, "提交变更", "提交");
        Assert.DoesNotContain("审核变更", page.Markup);

        await SignIn(Office.Coordinator);
        page = Open<PlanRevisionPage>("/plans/revisions/1", p => p.Add(x => x.Id, 1));
        await Press(page, "退回修改", "退回修改");
        Assert.Contains("须写明意见", page.Find(".refusal").TextContent);
        await Press(page, "审核通过", "审核通过");
        plan = Open<PlanPage>("/plans/1", p => p.Add(x => x.Id, 1));
        Assert.Equal(["原版", "现行"], plan.FindAll("[data-label=进度] .chip").Select(c => c.TextContent));
        Assert.Equal(2, plan.FindAll("a[href='/plans/compiled?year=2026&section=2&edition=1'], a[href='/plans/compiled?year=2026&section=2&edition=2']").Count);
    }

    [Fact]
    public async Task A_change_given_up_and_another_sections_change_are_read_only()
    {
        await Office.EnterRosters();
        await Office.AcceptedLine();
        TestOffice.Must(await Office.Get<RevisePlan>().Run(Office.Head, 1, (await Office.Plan(1)).Version, "名录变化"));
        await SignIn(Office.OtherHead);
        var page = Open<PlanRevisionPage>("/plans/revisions/1", p => p.Add(x => x.Id, 1));
        Assert.Contains("名录变化", page.Markup);
        Assert.DoesNotContain("提交变更", page.Markup);

        await SignIn(Office.Head);
        page = Open<PlanRevisionPage>("/plans/revisions/1", p => p.Add(x => x.Id, 1));
        await Press(page, "放弃变更", "放弃");
        Assert.Contains("已放弃", page.Markup);
        Assert.DoesNotContain("修改</", page.Markup);
    }
}
