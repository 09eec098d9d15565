using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Features.Imports;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Imports;

[Article(8, 10, 11)]
public sealed class ImportPageTests : PageTest
{
    [Fact]
    public async Task A_chosen_file_becomes_an_import_with_a_page_of_its_own()
    {
        await SignIn(Office.Staff);
        var page = Open<NewImportPage>("/enterprises/import");
        Choose(page, RosterSteps.FileOf(RosterSteps.Enterprises));
        page.WaitForAssertion(() => Assert.EndsWith("/imports/1", Services.GetRequiredService<NavigationManager>().Uri));
        await Office.Get<ImportBoard>().Finished(1);
        Assert.Contains("待确认", Open<ImportsPage>("/imports").Find("tbody").TextContent);
    }

    [Fact]
    public async Task The_preview_sorts_rows_by_what_they_would_do_and_writes_them_when_confirmed()
    {
        var id = await Office.Upload(RosterKind.检查企业名录, RosterSteps.FileOf(RosterSteps.Enterprises), Office.Staff);
        await SignIn(Office.Staff);
        var page = OpenRun(id);
        Assert.Equal(["新增 13", "变更 0", "无变化 0", "有错 12", "文件中没有 0", "略过 13"], page.FindAll("[aria-label=行数] button").Select(c => c.TextContent.Trim()));
        Assert.Contains("单位类别：建设", page.Find("table.list").TextContent);
        Assert.Contains("漯河市甲子示例置业有限公司", page.Find("tbody").TextContent);
        page = OpenRun(id, "?tab=bad&search=" + Uri.EscapeDataString("示例"));
        Assert.Contains("C10：统一社会信用代码的校验码不符", page.Find("tr.bad").TextContent);
        Assert.Contains(page.FindAll("a"), a => a.GetAttribute("href") == $"/imports/{id}/errors.xlsx");
        await page.FindButton("确认导入 13 条").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("新增 13，变更 0，无变化 0", page.Find(".told").TextContent));
        Assert.Equal(13, Must(await Office.Get<EnterpriseBoard>().List(Office.Staff, new(), 1)).Total);
        await Press(page, "撤销整次导入", "撤销");
        page.WaitForAssertion(() => Assert.Contains("整次导入已撤销", page.Find(".notice").TextContent));
    }

    [Fact]
    public async Task A_code_is_borne_with_a_reason_on_the_row_itself()
    {
        var id = await Office.Upload(RosterKind.检查企业名录, RosterSteps.Exported(RosterSteps.Enterprise() with { Code = "91411100MA00000010" }), Office.Staff);
        await SignIn(Office.Staff);
        var page = OpenRun(id);
        await page.FindButton("代码确实如此，认可这一行").ClickAsync();
        await page.FindByLabel("认可的理由").ChangeAsync("已核对执照");
        await page.FindButton("认可并导入").ClickAsync();
        page.WaitForAssertion(() => Assert.NotNull(page.FindButton("确认导入 1 条")));
        Assert.Contains("已认可：已核对执照", page.Find("tbody").TextContent);
    }

    [Fact]
    public async Task What_the_file_does_not_name_is_ticked_one_by_one_and_asked_about_before_it_leaves()
    {
        await Office.Enter(RosterSteps.Enterprise(1));
        await Office.Enter(RosterSteps.Enterprise(2));
        var id = await Office.Upload(RosterKind.检查企业名录, RosterSteps.Exported(RosterSteps.Enterprise(2)), Office.Staff);
        await SignIn(Office.Staff);
        var page = OpenRun(id, "?tab=missing");
        Assert.True(page.FindButton("确认导入 0 条").HasAttribute("disabled"));
        await page.Find("input[type=checkbox]").ChangeAsync(true);
        page.WaitForAssertion(() => Assert.NotNull(page.FindButton("确认导入 1 条")));
        await Press(page, "确认导入 1 条", "确认导入并移出");
        page.WaitForAssertion(() => Assert.Contains("移出 1", page.Find(".told").TextContent));
    }

    [Fact]
    public async Task A_wrong_file_says_what_was_looked_for_and_lets_the_columns_be_chosen()
    {
        var strange = WorkbookWriter.Write(new OutSheet("甲表", [new("对象的叫法", 20), new("证照上的码", 20), new("干什么的", 20)], [["甲公司", RosterSteps.CodeOf(1), "建设单位"]]));
        var id = await Office.Upload(RosterKind.检查企业名录, strange, Office.Staff);
        await SignIn(Office.Staff);
        var page = OpenRun(id);
        Assert.Contains("没有找到检查企业名录", page.Find(".refusal").TextContent);
        foreach (var (column, field) in new[] { ("A", nameof(RosterField.Name)), ("B", nameof(RosterField.Code)), ("C", nameof(RosterField.Category)) })
            await page.WaitForElement($"[aria-label='{column} 列读作']").ChangeAsync(field);
        await page.FindButton("按此对照重新读取").ClickAsync();
        page.WaitForAssertion(() => Assert.NotNull(page.FindButton("确认导入 1 条")));
    }

    [Fact]
    public async Task A_list_that_changes_items_asks_for_the_reason()
    {
        await Office.ImportCheckItems();
        var exported = Must(await Office.Get<CheckItemBoard>().Export(Office.Staff, new()));
        var id = await Office.Upload(RosterKind.随机抽查事项清单, RosterSteps.Exported([.. exported.Select(e => e with { Facts = e.Facts with { Method = "书面检查" } })]), Office.Staff);
        await SignIn(Office.Staff);
        var page = OpenRun(id);
        await page.FindButton("确认导入 11 条").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("请写明修订原因", page.Find(".refusal").TextContent));
        await page.FindByLabel("修订原因").ChangeAsync("省办法修订");
        await page.FindButton("确认导入 11 条").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("新增 0，变更 11，无变化 0", page.Find(".told").TextContent));
    }

    [Fact]
    public async Task The_coordinator_is_asked_for_the_section_of_items_and_the_leadership_is_told_whose_task_an_import_is()
    {
        await SignIn(Office.Coordinator);
        Assert.Contains("表格有“科室”一列的，以表格为准", Open<NewImportPage>("/items/import").Markup);
        await SignIn(Office.Leader);
        var page = Open<NewImportPage>("/items/import");
        Assert.Contains("由科员、科室负责人或工程管理科办理", page.Find(".empty").TextContent);
        Assert.Empty(page.FindAll("input"));
    }

    private IRenderedComponent<ImportRunPage> OpenRun(int id, string query = "") => Open<ImportRunPage>($"/imports/{id}{query}", p => p.Add(x => x.Id, id));

    private static void Choose(IRenderedComponent<NewImportPage> page, byte[] file) =>
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(file, "名录.xlsx"));
}
