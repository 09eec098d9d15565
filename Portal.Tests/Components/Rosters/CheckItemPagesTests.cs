using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Rosters;

[Article(8)]
public sealed class CheckItemPagesTests : PageTest
{
    [Fact]
    public async Task A_new_item_belongs_to_the_section_of_whoever_enters_it()
    {
        await SignIn(Office.Staff);
        var page = Open<CheckItemPage>("/items/new");
        await page.FindByLabel("抽查事项").ChangeAsync("对人防工程维护管理的监督检查");
        await page.FindByLabel("事项编号").ChangeAsync("SX-01");
        await page.FindByLabel("抽查依据").ChangeAsync("《中华人民共和国人民防空法》第二十五条");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".refusal")));
        Assert.Equal(Office.Own, Must(await Office.Get<CheckItemBoard>().Entry(Office.Staff, 1)).Facts.SectionId);
    }

    [Fact]
    public async Task The_list_shows_the_section_and_an_empty_one_what_to_do()
    {
        await SignIn(Office.Leader);
        var page = Open<CheckItemsPage>("/items");
        Assert.Contains("清单里还没有事项", page.Find(".empty").TextContent);
        await Office.Enter(RosterSteps.CheckItem(Office.Other));
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/items?section={Office.Other}&search=维护");
        page.WaitForAssertion(() => Assert.Contains("法规宣传科", page.Find("tbody tr").TextContent));
        Assert.Empty(page.FindAll(".actions a"));
    }

    [Fact]
    public async Task Another_section_s_item_is_read_not_written()
    {
        var id = await Office.Enter(RosterSteps.CheckItem(Office.Other));
        await SignIn(Office.Head);
        var page = Open<CheckItemPage>($"/items/{id}", p => p.Add(x => x.Id, id));
        Assert.Empty(page.FindAll("form, button"));
        Assert.Contains("人民防空法", page.Find("dl.facts").TextContent);
    }
}
