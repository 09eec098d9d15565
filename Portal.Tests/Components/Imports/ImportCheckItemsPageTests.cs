using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Portal.Domain;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Rosters;

[Article(8)]
public sealed class ImportCheckItemsPageTests : PageTest
{
    [Fact]
    public async Task Staff_import_a_list_into_their_own_section_after_looking_at_it()
    {
        await SignIn(Office.Staff);
        var page = Open<ImportCheckItemsPage>("/items/import");
        Assert.DoesNotContain("事项所属的科室", page.Markup);
        Choose(page, RosterSteps.FileOf(RosterSteps.CheckItems));
        page.WaitForAssertion(() => Assert.Equal(
            ["新增 11", "有变化 0", "无变化 0", "有误 4", "略过 4"], page.FindAll("[aria-label=行数] .chip").Select(c => c.TextContent.Trim())), TimeSpan.FromSeconds(20));
        Assert.DoesNotContain("修订原因", page.Markup);
        Assert.Contains("编制计划时由人工确定", page.Markup);
        await page.FindButton("确认导入 11 行").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("新增 11，更新 0，未变 0", page.Find(".told").TextContent));
        Assert.Equal(11, Must(await Office.Get<CheckItemBoard>().List(Office.Staff, new(Section: Office.Own), 1)).Total);
    }

    [Fact]
    public async Task A_list_that_changes_items_asks_for_the_reason()
    {
        await Office.ImportCheckItems();
        var exported = Must(await Office.Get<CheckItemBoard>().Export(Office.Staff, new()));
        await SignIn(Office.Staff);
        var page = Open<ImportCheckItemsPage>("/items/import");
        Choose(page, RosterSteps.Exported([.. exported.Select(e => e with { Facts = e.Facts with { Method = "书面检查" } })]));
        page.WaitForAssertion(() => Assert.NotNull(page.FindButton("确认导入 11 行")), TimeSpan.FromSeconds(20));
        await page.FindButton("确认导入 11 行").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("请写明修订原因", page.Find(".refusal").TextContent));
        await page.FindByLabel("修订原因").ChangeAsync("省办法修订");
        await page.FindButton("确认导入 11 行").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("新增 0，更新 11，未变 0", page.Find(".told").TextContent));
    }

    [Fact]
    public async Task The_coordinator_is_asked_for_the_section()
    {
        await SignIn(Office.Coordinator);
        var page = Open<ImportCheckItemsPage>("/items/import");
        Assert.Contains("表格有“科室”一列的，以表格为准", page.Markup);
    }

    [Fact]
    public async Task The_leadership_is_told_whose_task_an_import_is()
    {
        await SignIn(Office.Leader);
        var page = Open<ImportCheckItemsPage>("/items/import");
        Assert.Contains("清单由科室导入", page.Find(".empty").TextContent);
        Assert.Empty(page.FindAll("input"));
    }

    private static void Choose(IRenderedComponent<ImportCheckItemsPage> page, byte[] file) =>
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(file, "清单.xlsx"));
}
