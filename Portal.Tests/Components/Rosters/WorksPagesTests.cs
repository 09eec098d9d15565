using Bunit;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Features.Categories;
using Portal.Features.Rosters;
using Portal.Features.Works;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Rosters;

[Article(8, 11)]
public sealed class WorksPagesTests : PageTest
{
    private async Task<int> Entered() => Must(await Office.Get<EnterWorks>().Run(Office.Staff, new()
    {
        No = "RF-1",
        Name = "示例地下室",
        Location = "人民路 1 号",
        Area = 12,
        Parties = [new(WorksRole.建设单位, await Office.Enter(RosterSteps.Enterprise()))],
    }));

    [Fact]
    public async Task The_leadership_reads_with_location_and_area_marked_as_classified()
    {
        var id = await Entered();
        await SignIn(Office.Leader);
        var page = Open<WorksPage>($"/works/{id}", p => p.Add(x => x.Id, id));
        Assert.Equal(2, page.FindAll(".secret").Count);
        Assert.Empty(page.FindAll("form"));
        Assert.Equal("漯河市第1示例有限公司", page.Find("dl a").TextContent);
    }

    [Fact]
    public async Task Amended_on_the_page_it_keeps_its_parties()
    {
        var id = await Entered();
        await SignIn(Office.Staff);
        var page = Open<WorksPage>($"/works/{id}", p => p.Add(x => x.Id, id));
        await page.FindByLabel("工程名称").ChangeAsync("更名地下室");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("更名地下室", page.Find("h1").TextContent));
        Assert.Single(Must(await Office.Get<WorksBoard>().Entry(Office.Staff, id)).Facts.Parties);
    }

    [Fact]
    public async Task An_empty_roster_says_what_to_do_next()
    {
        await SignIn(Office.Staff);
        Assert.Contains("还没有登记人防工程", Open<WorksRosterPage>("/works").Markup);
        await Entered();
        Assert.Contains("示例地下室", Open<WorksRosterPage>("/works?search=地下").Find("tbody").TextContent);
        Assert.Contains("没有符合条件的工程", Open<WorksRosterPage>("/works?search=没有").Markup);
    }

    [Fact]
    public async Task The_coordinator_adds_a_category_and_others_find_no_button()
    {
        await SignIn(Office.Coordinator);
        var page = Open<CategoriesPage>("/categories");
        await page.FindByLabel("新的类别").ChangeAsync("拆除单位");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("拆除单位", page.Find("tbody").TextContent));
        await SignIn(Office.Staff);
        Assert.Empty(Open<CategoriesPage>("/categories").FindAll("tbody button, form"));
    }

    [Fact]
    public async Task The_compiled_list_groups_all_sections_items()
    {
        await Office.Enter(RosterSteps.CheckItem(Office.Own));
        await Office.Enter(RosterSteps.CheckItem(Office.Other, 2));
        await SignIn(Office.Leader);
        var page = Open<CompiledItemsPage>("/items/compiled");
        Assert.Equal(2, page.FindAll("tr.section").Count);
        Assert.Contains("共 2 项", page.Markup);
    }
}
