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
        Assert.Contains($"{link.TextContent} 家次", Open<LeadershipPage>(link.GetAttribute("href")!).Find("section[aria-label=数字背后的检查] h2").TextContent);
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

    [Fact]
    public async Task Recipients_and_day_are_kept_for_each_kind_and_the_leader_only_reads_them()
    {
        await SignIn(Office.Coordinator);
        var page = Open<ReportSchedulePage>("/leadership/reports/schedule");
        var month = page.FindAll(".panel")[0];
        Assert.Contains("没有收件人", month.TextContent);
        await month.QuerySelectorAll("input[type=checkbox]")[0].ChangeAsync(true);
        await page.FindAll(".panel form")[0].SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("2026-12-07 发送 2026年11月，收件人 1 人", page.FindAll(".panel")[0].TextContent));
        await DisposeComponentsAsync();
        await SignIn(Office.Leader);
        page = Open<ReportSchedulePage>("/leadership/reports/schedule");
        Assert.Contains("收件人 1 人", page.FindAll(".panel")[0].TextContent);
        Assert.Empty(page.FindAll("form button[type=submit]"));
        Assert.All(page.FindAll(".panel input"), input => Assert.True(input.HasAttribute("disabled")));
    }
}
