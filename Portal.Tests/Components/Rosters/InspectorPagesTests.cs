using Bunit;
using MudBlazor;
using Portal.Domain;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Rosters;

[Article(10, 15)]
public sealed class InspectorPagesTests : PageTest
{
    [Fact]
    public async Task An_expired_certificate_stands_out_in_the_list()
    {
        await Office.Enter(RosterSteps.Inspector(1, Office.Own) with { ValidUntil = new DateOnly(2026, 11, 22) });
        await SignIn(Office.Staff);
        var page = Open<InspectorsPage>("/inspectors");
        Assert.Equal("2026-11-22 已过期", page.Find(".chip.late").TextContent);
        Assert.Contains("不可：行政执法证已于 2026-11-22 到期", page.Find("tbody tr").TextContent);
    }

    [Fact]
    public async Task Another_section_reads_the_entry_and_changes_nothing()
    {
        var inspector = await Office.Enter(RosterSteps.Inspector(1, Office.Own));
        Must(await Office.Get<DeclareInterest>().Run(Office.Head, inspector, await Office.Enter(RosterSteps.Enterprise()), "近亲属任职"));
        await SignIn(Office.OtherHead);
        var page = Open<InspectorPage>($"/inspectors/{inspector}", p => p.Add(x => x.Id, inspector));
        Assert.Empty(page.FindAll("form, button"));
        Assert.DoesNotContain("近亲属任职", page.Markup);
        Assert.Contains("今天可以参加抽取", page.Find(".told").TextContent);
    }

    [Fact]
    public async Task Its_own_section_amends_the_entry_and_sees_the_change_in_its_history()
    {
        var inspector = await Office.Enter(RosterSteps.Inspector(1, Office.Own));
        await SignIn(Office.Staff);
        var page = Open<InspectorPage>($"/inspectors/{inspector}", p => p.Add(x => x.Id, inspector));
        await page.FindByLabel("职务").ChangeAsync("副科长");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Matches(@"职务：\s*副科长", page.Find("tbody").TextContent));
    }

    [Fact]
    public async Task An_interest_is_declared_once_an_enterprise_is_chosen_and_stands_in_the_list_at_once()
    {
        await Office.Enter(RosterSteps.Enterprise());
        var inspector = await Office.Enter(RosterSteps.Inspector(1, Office.Own));
        await SignIn(Office.Head);
        var page = Open<InspectorPage>($"/inspectors/{inspector}", p => p.Add(x => x.Id, inspector));
        Assert.True(page.FindButton("登记利害关系").HasAttribute("disabled"));
        var finder = page.FindComponent<MudAutocomplete<EnterpriseChoice>>();
        var choice = Assert.Single(await finder.Instance.SearchFunc!("第1", CancellationToken.None)!);
        await page.InvokeAsync(() => finder.Instance.SelectOptionAsync(choice));
        await page.FindByLabel("利害关系的情形").ChangeAsync("近亲属任职");
        await page.FindAll("form")[1].SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("漯河市第1示例有限公司", page.Find("td[data-label=单位] a").TextContent));
        Assert.Equal("", page.FindByLabel("利害关系的情形").GetAttribute("value"));
    }
}
