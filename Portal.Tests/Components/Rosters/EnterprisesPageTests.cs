using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Features.Rosters;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Rosters;

[Article(11, 16)]
public sealed class EnterprisesPageTests : PageTest
{
    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    [Fact]
    public async Task An_empty_roster_says_what_to_do_next_to_whoever_may_do_it()
    {
        await SignIn(Office.Staff);
        var page = Open<EnterprisesPage>("/enterprises");
        Assert.Contains("名录里还没有单位", page.Find(".empty").TextContent);
        Assert.Equal("/enterprises/import", page.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task The_leadership_sees_and_exports_the_roster_and_finds_no_button_to_change_it()
    {
        await Office.Enter(RosterSteps.Enterprise());
        await SignIn(Office.Leader);
        var page = Open<EnterprisesPage>("/enterprises?category=建设单位");
        var link = page.FindAll(".actions a")[0];
        Assert.Equal(["导出", "CSV"], page.FindAll(".actions a").Select(a => a.TextContent.Trim()));
        Assert.Equal(("导出", "/enterprises.xlsx?category=%E5%BB%BA%E8%AE%BE%E5%8D%95%E4%BD%8D"), (link.TextContent.Trim(), link.GetAttribute("href")));
        Assert.True(link.HasAttribute("download"));
        Assert.Equal("漯河市第1示例有限公司", page.Find("tbody a").TextContent);
    }

    [Fact]
    public async Task A_search_goes_into_the_address_and_finds_by_name()
    {
        await Office.Enter(RosterSteps.Enterprise(1));
        await Office.Enter(RosterSteps.Enterprise(2));
        await SignIn(Office.Staff);
        var page = Open<EnterprisesPage>("/enterprises?page=7");
        await page.Find(".filters input").ChangeAsync("第2");
        page.WaitForAssertion(() => Assert.Equal("漯河市第2示例有限公司", Assert.Single(page.FindAll("tbody a")).TextContent));
        Assert.EndsWith("/enterprises?search=%E7%AC%AC2", Address);
    }

    [Fact]
    public async Task Filters_in_the_address_are_applied_and_nothing_found_offers_the_way_back()
    {
        await Office.Enter(RosterSteps.Enterprise(1) with { State = ExistenceState.停业, Exemptions = [new(ExemptionGround.经营异常名录, "文号", Office.Today, null)] });
        await SignIn(Office.Staff);
        var page = Open<EnterprisesPage>("/enterprises?state=停业&district=源汇区");
        Assert.Equal(["", "", "源汇区", "停业", "", ""], page.FindAll(".filters input:not([type=checkbox])").Select(i => i.GetAttribute("value") ?? ""));
        Assert.Contains("不受限：经营异常名录", page.Find("tbody tr").TextContent);
        foreach (var elsewhere in new[] { "/enterprises?state=注销", "/enterprises?retired=True" })
        {
            Services.GetRequiredService<NavigationManager>().NavigateTo(elsewhere);
            page.WaitForAssertion(() => Assert.Contains("没有符合条件的单位", page.Find(".empty").TextContent));
            Assert.Equal("/enterprises", page.Find(".empty a").GetAttribute("href"));
        }
    }
}
