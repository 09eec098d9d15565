using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Portal.Domain;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Rosters;

[Article(11)]
public sealed class EnterprisePageTests : PageTest
{
    [Fact]
    public async Task A_new_enterprise_is_entered_and_its_page_opened()
    {
        await SignIn(Office.Staff);
        var page = Open<EnterprisePage>("/enterprises/new");
        await page.FindByLabel("单位名称").ChangeAsync("漯河市新登记公司");
        await page.FindByLabel("统一社会信用代码").ChangeAsync(RosterSteps.CodeOf(5));
        await page.InvokeAsync(() => page.FindComponents<MudSelect<string>>().Single(s => s.Instance.Label == "单位类别").Instance.SelectOption("施工单位"));
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.EndsWith("/enterprises/1", Services.GetRequiredService<NavigationManager>().Uri));
        Assert.Equal(["施工单位"], Must(await Office.Get<EnterpriseBoard>().Entry(Office.Staff, 1)).Facts.Categories);
    }

    [Fact]
    public async Task A_refusal_is_shown_and_what_was_written_stays_on_the_page()
    {
        await SignIn(Office.Staff);
        var page = Open<EnterprisePage>("/enterprises/new");
        await page.FindByLabel("单位名称").ChangeAsync("漯河市新登记公司");
        await page.FindByLabel("统一社会信用代码").ChangeAsync("123");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("应为 18 位", page.Find(".refusal").TextContent));
        Assert.Equal("漯河市新登记公司", page.FindByLabel("单位名称").GetAttribute("value"));
    }

    [Fact]
    public async Task The_leadership_reads_facts_and_history_without_a_form()
    {
        var id = await Office.Enter(RosterSteps.Enterprise());
        await SignIn(Office.Leader);
        var page = Open<EnterprisePage>($"/enterprises/{id}", p => p.Add(x => x.Id, id));
        Assert.Empty(page.FindAll("form, button"));
        Assert.Contains("源汇区", page.Find("dl.facts").TextContent);
        Assert.Contains("登记检查企业", page.Find("tbody").TextContent);
    }

    [Fact]
    public async Task What_is_not_there_says_so()
    {
        await SignIn(Office.Staff);
        var page = Open<EnterprisePage>("/enterprises/9", p => p.Add(x => x.Id, 9));
        Assert.Contains("没有找到该单位", page.Find(".refusal").TextContent);
        Assert.Empty(page.FindAll("form"));
    }
}
