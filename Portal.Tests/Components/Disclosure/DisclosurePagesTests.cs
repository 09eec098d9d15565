using Bunit;
using Portal.Domain;
using Portal.Features.Disclosure;
using Portal.Tests.Support;
using static Portal.Tests.Support.InspectionSteps;

namespace Portal.Tests.Components.Disclosure;

[Article(6, 19, 25)]
public sealed class DisclosurePagesTests : PageTest
{
    [Fact]
    public async Task The_register_shows_one_row_whole_and_records_its_publication()
    {
        await Office.Enter(RosterSteps.CheckItem(Office.Own));
        await SignIn(Office.Coordinator);
        var page = Open<PublicationsPage>("/publications?key=items");
        Assert.Equal("待公开", page.Find("tbody .chip").TextContent);
        await page.FindByLabel("网址或编号").ChangeAsync("https://example.invalid/items");
        await page.Find("#chosen form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("已公开", page.Find("tbody .chip").TextContent));
        Assert.Contains("随机抽查事项清单.html", page.Find("#chosen").TextContent);
    }

    [Fact]
    public async Task Who_may_not_record_is_told_who_does()
    {
        await Office.Enter(RosterSteps.CheckItem(Office.Own));
        await SignIn(Office.Leader);
        var page = Open<PublicationsPage>("/publications?key=items");
        Assert.Empty(page.FindAll("#chosen form"));
        Assert.Contains("由工程管理科公开", page.Find("#chosen").TextContent);
        Assert.Contains("没有符合条件", Open<PublicationsPage>("/publications?kind=抽取结果").Find(".empty").TextContent);
    }

    [Fact]
    public async Task The_bundle_is_made_by_the_coordinator_and_listed_for_all()
    {
        await SignIn(Office.Leader);
        Assert.Empty(Open<BundlesPage>("/publications/bundles").FindAll(".head .actions button"));
        await DisposeComponentsAsync();
        await SignIn(Office.Coordinator);
        var page = Open<BundlesPage>("/publications/bundles");
        Assert.True(page.FindButton("制作更新包").HasAttribute("disabled"));
        await page.FindButton("制作完整公开包").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("/publications/bundles/1.zip", page.Find("tbody a").GetAttribute("href")));
        await page.FindButton("制作更新包").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("没有变化", page.Find(".refusal").TextContent));
    }

    [Fact]
    public async Task Chosen_results_are_exported_and_registered_as_one_batch()
    {
        var (first, second) = (await Office.Reported(number: 1), await Office.Reported(number: 2));
        await SignIn(Office.Staff);
        var page = Open<UploadPage>("/publications/upload");
        await page.FindAll("tbody input")[0].ChangeAsync(true);
        Assert.Contains($"ids={first}", page.FindAll("form a")[0].GetAttribute("href"));
        await page.FindByLabel("批次号").ChangeAsync("批次1");
        await Press(page, "登记这一批已上报", "登记");
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));
        Assert.Equal("批次1", (await Office.Dossier(first)).Publication?.Reference);
        Assert.Null((await Office.Dossier(second)).PublishedOn);
    }

    [Fact]
    public async Task The_accountability_list_names_the_miss_and_its_reason_or_that_there_is_none()
    {
        await Dossiers.EndedOn(Office, Day("2026-11-02"));
        await SignIn(Office.Leader);
        var row = Open<AccountabilityPage>("/accountability").Find("tbody tr").TextContent;
        Assert.Contains("逾期 10 个工作日", row);
        Assert.Contains("未说明", row);
        Assert.Contains(Open<AccountabilityPage>("/accountability").FindAll("tbody a"), a => a.GetAttribute("href") == "/inspections/1#deadlines");
        Assert.Contains("没有逾期", Open<AccountabilityPage>("/accountability?year=2025").Find(".empty").TextContent);
    }
}
