using Bunit;
using Portal.Domain;
using Portal.Features.Leadership;
using Portal.Shell;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Leadership;

[Article(8, 25)]
public sealed class LeadershipPageTests : PageTest
{
    [Fact]
    public async Task A_figure_leads_to_as_many_inspections_as_it_says()
    {
        await Office.EnterRosters();
        await Office.Revealed(await Office.AcceptedLine());
        await SignIn(Office.Leader);
        var link = Open<LeadershipPage>("/leadership").Find("td[data-label=已抽取] a");
        Assert.NotEqual("0", link.TextContent);
        Assert.Contains($"{link.TextContent} 家次", Open<LeadershipPage>(link.GetAttribute("href")!).Find("section h2").TextContent);
    }

    [Fact]
    public async Task Staff_find_no_link_and_are_refused_at_the_address()
    {
        await SignIn(Office.Staff);
        Assert.Empty(Render<Navigation>().FindAll("a[href='/leadership']"));
        var page = Open<LeadershipPage>("/leadership");
        Assert.Contains("由领导和工程管理科查阅", page.Find("[role=alert]").TextContent);
        Assert.Empty(page.FindAll("table, .filters"));
    }

    [Fact]
    public async Task The_report_of_the_chosen_period_is_made_and_listed()
    {
        await SignIn(Office.Leader);
        var page = Open<ReportsPage>("/leadership/reports?from=2026-10-01&to=2026-10-31");
        Assert.Equal("2026年10月", page.Find("a[aria-current=true]").TextContent);
        await page.FindButton("制作领导报表").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("/leadership/reports/1.xlsx", page.Find("tbody a").GetAttribute("href")));
        Assert.Contains("领导报表-2026年10月.xlsx", page.Find("tbody").TextContent);
    }
}
