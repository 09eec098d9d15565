using Bunit;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Features.Plans;
using Portal.Features.Rosters;
using Portal.Features.Works;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Rosters;

[Article(24)]
public sealed class TwoEditorsTests : PageTest
{
    private static AngleSharp.Dom.IElement Choice<T>(IRenderedComponent<T> page, string label) where T : Microsoft.AspNetCore.Components.IComponent =>
        page.FindAll("input[type=radio]").Single(r => r.GetAttribute("aria-label") == label);

    private async Task<(int Id, EnterpriseFacts Facts)> Entered()
    {
        var id = Must(await Office.Get<EnterEnterprise>().Run(Office.Staff, RosterSteps.Enterprise()));
        return (id, Must(await Office.Get<EnterpriseBoard>().Entry(Office.Staff, id)).Facts);
    }

    private async Task<EnterpriseFacts> Now(int id) => Must(await Office.Get<EnterpriseBoard>().Entry(Office.Staff, id)).Facts;

    [Fact]
    public async Task The_second_sees_what_changed_by_whom_chooses_field_by_field_and_nothing_is_lost_silently()
    {
        var (id, facts) = await Entered();
        await SignIn(Office.Staff);
        var page = Open<EnterprisePage>($"/enterprises/{id}", p => p.Add(x => x.Id, id));
        Must(await Office.Get<AmendEnterprise>().Run(Office.Head, id, 0, facts with { Phone = "0395-1111111", District = "召陵区", LegalPerson = "王五" }));

        page.FindByLabel("联系电话").Change("0395-2222222");
        page.FindByLabel("注册地址").Change("嵩山路 9 号");
        await page.Find("form").SubmitAsync();
        var panel = page.Find(".merge").TextContent;
        Assert.Contains("科长甲", panel);
        Assert.Equal(["所在区县", "注册地址", "法定代表人", "联系电话"], page.FindAll(".merge tbody tr td:first-child").Select(c => c.TextContent));
        Assert.Contains("0395-1111111", panel);
        Assert.Contains("0395-2222222", panel);
        // Only one changed the address and the district: chosen already. Both changed the telephone: to be chosen.
        Assert.True(Choice(page, "注册地址：保存我的").HasAttribute("checked"));
        Assert.True(Choice(page, "所在区县：保存对方的").HasAttribute("checked"));
        Assert.True(page.FindButton("按选择保存").HasAttribute("disabled"));
        Assert.Equal("0395-1111111", (await Now(id)).Phone);

        Choice(page, "联系电话：保存我的").Change(true);
        Choice(page, "法定代表人：保存我的").Change(true);
        await page.FindButton("按选择保存").ClickAsync(new());
        var now = await Now(id);
        Assert.Equal(("0395-2222222", "嵩山路 9 号", "召陵区", facts.LegalPerson), (now.Phone, now.Address, now.District, now.LegalPerson));
        Assert.Empty(page.FindAll(".merge"));
    }

    [Fact]
    public async Task Whoever_gives_the_own_change_up_sees_the_other_s_and_a_third_change_meanwhile_asks_again()
    {
        var (id, facts) = await Entered();
        await SignIn(Office.Staff);
        var page = Open<EnterprisePage>($"/enterprises/{id}", p => p.Add(x => x.Id, id));
        Must(await Office.Get<AmendEnterprise>().Run(Office.Head, id, 0, facts with { Note = "一" }));
        page.FindByLabel("联系电话").Change("0395-2222222");
        await page.Find("form").SubmitAsync();
        Must(await Office.Get<AmendEnterprise>().Run(Office.Head, id, 1, facts with { Note = "二" }));
        await page.FindButton("按选择保存").ClickAsync(new());
        Assert.Contains("二", page.Find(".merge").TextContent);
        await page.FindButton("放弃我的修改").ClickAsync(new());
        Assert.Empty(page.FindAll(".merge"));
        Assert.Equal(("二", facts.Phone), ((await Now(id)).Note, (await Now(id)).Phone));
        Assert.Equal(facts.Phone, page.FindByLabel("联系电话").GetAttribute("value"));
    }

    [Fact]
    public async Task The_same_for_an_inspector_an_item_and_a_works()
    {
        await Office.EnterRosters();
        await SignIn(Office.Coordinator);
        var inspector = Must(await Office.Get<InspectorBoard>().Entry(Office.Head, 1));
        var inspectorPage = Open<InspectorPage>("/inspectors/1", p => p.Add(x => x.Id, 1));
        Must(await Office.Get<AmendInspector>().Run(Office.Coordinator, 1, inspector.Version, inspector.Facts with { SectionId = Office.Other }));
        inspectorPage.FindByLabel("职务").Change("科长");
        await inspectorPage.Find("form").SubmitAsync();
        Assert.Contains("法规宣传科", inspectorPage.Find(".merge").TextContent);
        await inspectorPage.FindButton("按选择保存").ClickAsync(new());
        var kept = Must(await Office.Get<InspectorBoard>().Entry(Office.Head, 1)).Facts;
        Assert.Equal(("科长", Office.Other), (kept.Post, kept.SectionId));

        var itemId = await Office.ItemId("B-01");
        var item = Must(await Office.Get<CheckItemBoard>().Entry(Office.Coordinator, itemId));
        var itemPage = Open<CheckItemPage>($"/items/{itemId}", p => p.Add(x => x.Id, itemId));
        Must(await Office.Get<AmendCheckItem>().Run(Office.Coordinator, itemId, item.Version, item.Facts with { Content = "另一内容" }, "修订"));
        itemPage.FindByLabel("备注").Change("我的备注");
        itemPage.FindByLabel("修订原因").Change("补充");
        await itemPage.Find("form").SubmitAsync();
        await itemPage.FindButton("按选择保存").ClickAsync(new());
        var itemNow = Must(await Office.Get<CheckItemBoard>().Entry(Office.Coordinator, itemId)).Facts;
        Assert.Equal(("另一内容", "我的备注"), (itemNow.Content, itemNow.Note));

        var worksId = Must(await Office.Get<EnterWorks>().Run(Office.Coordinator, new CivilWorksFacts { No = "RF-1", Name = "一号工程", Parties = [new(WorksRole.建设单位, 1)] }));
        var works = Must(await Office.Get<WorksBoard>().Entry(Office.Coordinator, worksId));
        var worksPage = Open<WorksPage>($"/works/{worksId}", p => p.Add(x => x.Id, worksId));
        Must(await Office.Get<AmendWorks>().Run(Office.Coordinator, worksId, works.Version, works.Facts with { Parties = [new(WorksRole.建设单位, 1), new(WorksRole.监理单位, 2)] }));
        worksPage.FindByLabel("备注").Change("我的备注");
        await worksPage.Find("form").SubmitAsync();
        Assert.Contains($"监理单位：{(await Office.Get<EnterpriseBoard>().Entry(Office.Coordinator, 2)).Value!.Facts.Name}", worksPage.Find(".merge").TextContent);
        await worksPage.FindButton("按选择保存").ClickAsync(new());
        var worksNow = Must(await Office.Get<WorksBoard>().Entry(Office.Coordinator, worksId)).Facts;
        Assert.Equal((2, "我的备注"), (worksNow.Parties.Count, worksNow.Note));
    }

    [Fact, Article(13)]
    public async Task A_line_of_a_plan_is_compared_alone_so_that_another_line_s_change_asks_nothing()
    {
        await Office.EnterRosters();
        var plan = Must(await Office.Get<DraftPlan>().Run(Office.Head, Office.Own, Office.Today.Year));
        async Task<int> Version() => (await Office.Plan(plan)).Version;
        var line = await Office.Line();
        Must(await Office.Get<AddPlanLine>().Run(Office.Head, plan, await Version(), line));
        Must(await Office.Get<AddPlanLine>().Run(Office.Head, plan, await Version(), line with { TaskName = "第二项" }));
        await SignIn(Office.Staff);
        IRenderedComponent<PlanLinePage> Page() => Open<PlanLinePage>($"/plans/{plan}/lines/1", p => p.Add(x => x.PlanId, plan).Add(x => x.No, 1));

        var alone = Page();
        Must(await Office.Get<AmendPlanLine>().Run(Office.Head, plan, 2, await Version(), line with { TaskName = "第二项改" }));
        alone.FindByLabel("任务名称").Change("第一项改");
        await alone.Find("form").SubmitAsync();
        Assert.Equal(["第一项改", "第二项改"], (await Office.Plan(plan)).Lines.Select(l => l.TaskName));

        var both = Page();
        Must(await Office.Get<AmendPlanLine>().Run(Office.Head, plan, 1, await Version(), line with { TaskName = "负责人改的" }));
        both.FindByLabel("任务名称").Change("我改的");
        await both.Find("form").SubmitAsync();
        Choice(both, "任务名称：保存我的").Change(true);
        await both.FindButton("按选择保存").ClickAsync(new());
        Assert.Equal("我改的", (await Office.Plan(plan)).Lines.Single(l => l.No == 1).TaskName);
    }
}
