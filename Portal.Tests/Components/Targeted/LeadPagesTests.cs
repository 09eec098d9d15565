using Bunit;
using Portal.Domain;
using Portal.Features.Inspections;
using Portal.Features.Targeted;
using Portal.Tests.Features.Targeted;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Targeted;

[Article(9)]
public sealed class LeadPagesTests : PageTest
{
    [Fact]
    public async Task The_head_refuses_on_the_page_with_a_reason_and_staff_find_no_button()
    {
        await Office.EnterRosters();
        var id = Must(await Office.Get<EnterLead>().Run(Office.Staff, await LeadTests.Facts(Office)));
        await SignIn(Office.Staff);
        Assert.Empty(Open<LeadPage>($"/leads/{id}", p => p.Add(x => x.Id, id)).FindAll("section button"));
        await SignIn(Office.Head);
        var page = Open<LeadPage>($"/leads/{id}", p => p.Add(x => x.Id, id));
        await page.FindButton("不批准").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("写明理由", page.Find(".refusal").TextContent));
        await page.FindByLabel("批准意见或不批准的理由").ChangeAsync("不属本办职责");
        await page.FindButton("不批准").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("未批准", page.Find(".chip").TextContent));
    }

    [Fact]
    public async Task The_dossier_names_the_source_and_the_empty_list_says_what_to_do()
    {
        await SignIn(Office.Head);
        Assert.Contains("还没有线索", Open<LeadsPage>("/leads").Markup);
        await Office.EnterRosters();
        var id = Must(await Office.Get<EnterLead>().Run(Office.Staff, await LeadTests.Facts(Office)));
        Must(await Office.Get<DecideLead>().Run(Office.Head, id, 0, true, "同意"));
        var inspection = Must(await Office.Get<LeadBoard>().View(Office.Head, id)).Lead.InspectionId!.Value;
        Assert.Contains("举〔2026〕7 号", Open<DossierPage>($"/inspections/{inspection}", p => p.Add(x => x.Id, inspection)).Markup);
        Assert.Contains("已批准", Open<LeadsPage>("/leads").Find("tbody").TextContent);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_stays()
    {
        await Office.EnterRosters();
        await SignIn(Office.Staff);
        var page = Open<NewLeadPage>("/leads/new");
        await page.FindByLabel("来源文号或受理编号").ChangeAsync("举 7 号");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("检查期限的起止日期", page.Find(".refusal").TextContent));
        Assert.Equal("举 7 号", page.FindByLabel("来源文号或受理编号").GetAttribute("value"));
    }
}
