using Bunit;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Features.Rosters;
using Portal.Features.Trail;
using Portal.Shell;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Trail;

[Article(24, 25)]
public sealed class TrailPageTests : PageTest
{
    [Fact]
    public async Task The_leadership_finds_the_trail_in_the_navigation_and_reads_old_and_new()
    {
        var id = await Office.Enter(RosterSteps.Enterprise());
        var kept = Must(await Office.Get<EnterpriseBoard>().Entry(Office.Staff, id));
        Must(await Office.Get<AmendEnterprise>().Run(Office.Staff, id, kept.Version, kept.Facts with { District = "郾城区" }));
        await SignIn(Office.Leader);
        Assert.NotEmpty(Render<Navigation>().FindAll("a[href='/trail']"));
        var page = Open<TrailPage>("/trail?subject=Enterprise&verb=修改检查企业");
        var row = Assert.Single(page.FindAll("tbody tr"));
        Assert.Equal("所在区县", row.QuerySelector("summary")!.TextContent);
        Assert.Equal("源汇区", row.QuerySelector("del")!.TextContent);
        Assert.Contains("郾城区", row.QuerySelector("details")!.TextContent);
    }

    [Fact]
    public async Task Staff_and_administrator_find_no_link_and_are_refused_at_the_address()
    {
        foreach (var who in new[] { Office.Staff, Office.Administrator })
        {
            await SignIn(who);
            Assert.Empty(Render<Navigation>().FindAll("a[href='/trail']"));
            var page = Open<TrailPage>("/trail");
            Assert.Contains("由工程管理科和领导查阅", page.Find("[role=alert]").TextContent);
            Assert.Empty(page.FindAll("tbody tr, .actions button, .filters"));
        }
    }

    [Fact]
    public async Task The_check_says_that_the_chain_is_whole_or_names_the_entry_where_it_breaks()
    {
        await SignIn(Office.Coordinator);
        var page = Open<TrailPage>("/trail");
        await page.FindButton("核验留痕链").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("逐条核验无误", page.Find(".told").TextContent));
        await using var db = await Office.Db();
        await db.Database.ExecuteSqlAsync($"DROP TRIGGER Trail_NoUpdate; UPDATE Trail SET PersonName = '别人' WHERE Id = 3");
        await page.FindButton("核验留痕链").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("留痕链在第 3 条断开（2026-01-01 09:00）", page.Find("[role=alert]").TextContent));
        Assert.Empty(page.FindAll(".told"));
    }
}
