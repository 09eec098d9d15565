using Bunit;
using Portal.Domain;
using Portal.Features.Inspections;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Inspections;

[Article(18, 19)]
public sealed class LedgerPageTests : PageTest
{
    [Fact]
    public async Task An_empty_ledger_says_where_inspections_come_from()
    {
        await SignIn(Office.Staff);
        var page = Open<LedgerPage>("/inspections");
        Assert.Contains("还没有检查", page.Find(".empty").TextContent);
        Assert.Contains("到随机抽取", page.Find(".empty").TextContent);
    }

    [Fact]
    public async Task Each_row_shows_its_stage_and_the_deadline_that_comes_first()
    {
        await Office.Ordered();
        await Office.Ended("2026-11-09", 2);
        await SignIn(Office.Leader);
        var page = Open<LedgerPage>("/inspections");
        var rows = page.FindAll("tbody tr");
        Assert.Equal(2, rows.Count);
        Assert.Contains("待出报告", rows[0].TextContent);
        Assert.Equal("检查报告 2026-11-16，逾期 5 个工作日", page.Find(".chip.late").TextContent);
        Assert.Contains("/inspections/2", rows[0].InnerHtml);
        Assert.Contains("张甲、李乙", rows[1].TextContent);
        Assert.Empty(rows[1].QuerySelectorAll("td")[^1].Children);
    }

    [Fact]
    public async Task The_address_filters_and_an_empty_find_offers_to_clear_the_filters()
    {
        await Office.Ordered();
        await Office.Ended("2026-11-09", 2);
        await SignIn(Office.Staff);
        var late = Open<LedgerPage>("/inspections?overdue=report");
        Assert.Contains("检2026-002", Assert.Single(late.FindAll("tbody tr")).TextContent);
        Assert.Contains("/inspections.xlsx?overdue=report", late.Markup);
        await DisposeComponentsAsync();
        Assert.Contains("没有符合条件的检查", Open<LedgerPage>("/inspections?stage=征求意见").Find(".empty").TextContent);
        await DisposeComponentsAsync();
        var drawn = Open<LedgerPage>("/inspections?draw=3");
        Assert.Contains("一次随机抽取", drawn.Find(".notice").TextContent);
    }
}
