using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Rosters;

[Article(10, 11, 24)]
public sealed class AsOfPagesTests : PageTest
{
    private const string Notice = "正在查看 2026-11-23 当日结束时的名录";

    [Fact]
    public async Task The_list_of_a_past_day_says_so_keeps_the_day_in_its_links_and_offers_no_change()
    {
        await Office.Enter(RosterSteps.Enterprise(1));
        Office.GoTo("2026-11-25");
        await Office.Enter(RosterSteps.Enterprise(2));
        await SignIn(Office.Staff);
        var page = Open<EnterprisesPage>("/enterprises?asof=2026-11-23&district=源汇区");
        Assert.Contains(Notice, page.Find(".notice").TextContent);
        var link = Assert.Single(page.FindAll("tbody a"));
        Assert.Equal(("漯河市第1示例有限公司", "/enterprises/1?asof=2026-11-23"), (link.TextContent, link.GetAttribute("href")));
        Assert.Equal(["导出", "CSV"], page.FindAll(".actions a").Select(a => a.TextContent.Trim()));
        Assert.Contains("asof=2026-11-23", page.Find(".actions a").GetAttribute("href"));
        Assert.EndsWith("/enterprises?district=源汇区", page.Find(".notice a").GetAttribute("href"));
    }

    [Fact]
    public async Task Choosing_a_day_puts_it_into_the_address_and_an_empty_day_says_so()
    {
        Office.GoTo("2026-11-25");
        await Office.Enter(RosterSteps.Inspector(1, Office.Own));
        await SignIn(Office.Staff);
        var page = Open<InspectorsPage>("/inspectors");
        Assert.Empty(page.FindAll(".notice"));
        await page.FindByLabel("按日期查看").ChangeAsync("2026-11-23");
        page.WaitForAssertion(() => Assert.Contains("当日名录里还没有检查人员", page.Find(".empty").TextContent));
        Assert.EndsWith("/inspectors?asof=2026-11-23", Services.GetRequiredService<NavigationManager>().Uri);
        Assert.Contains(Notice, page.Find(".notice").TextContent);
        Assert.Empty(page.FindAll(".empty a"));
    }

    [Fact]
    public async Task Entries_of_a_past_day_are_read_as_they_were_and_cannot_be_edited()
    {
        var firm = await Office.Enter(RosterSteps.Enterprise());
        var person = await Office.Enter(RosterSteps.Inspector(1, Office.Own));
        Office.GoTo("2026-11-25");
        Must(await Office.Get<RetireEnterprise>().Run(Office.Staff, firm, 0, "迁出"));
        Must(await Office.Get<RetireInspector>().Run(Office.Staff, person, 0, "退休"));
        await SignIn(Office.Staff);
        var firmPage = Open<EnterprisePage>($"/enterprises/{firm}?asof=2026-11-23", p => p.Add(x => x.Id, firm));
        Assert.Contains(Notice, firmPage.Find(".notice").TextContent);
        Assert.Empty(firmPage.FindAll("form, button"));
        Assert.DoesNotContain("迁出", firmPage.Markup);
        Assert.Contains("源汇区", firmPage.Find(".facts").TextContent);
        var personPage = Open<InspectorPage>($"/inspectors/{person}?asof=2026-11-23", p => p.Add(x => x.Id, person));
        Assert.Empty(personPage.FindAll("form, button"));
        Assert.Contains("当日可以参加抽取", personPage.Find(".told").TextContent);
        Assert.Equal($"/inspectors/{person}", personPage.Find(".notice a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_day_that_has_not_ended_is_refused_with_the_way_back()
    {
        await SignIn(Office.Leader);
        var page = Open<InspectorsPage>("/inspectors?asof=2026-11-23");
        Assert.Contains("还没有结束", page.Find("[role=alert]").TextContent);
        Assert.Equal("返回今天", page.Find(".notice a").TextContent);
    }
}
