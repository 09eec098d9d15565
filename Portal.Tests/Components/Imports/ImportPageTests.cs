using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Portal.Domain;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Rosters;

[Article(10, 11)]
public sealed class ImportPageTests : PageTest
{
    [Fact]
    public async Task A_chosen_file_is_previewed_with_good_and_bad_rows_and_written_only_when_confirmed()
    {
        await SignIn(Office.Staff);
        var page = Open<ImportEnterprisesPage>("/enterprises/import");
        Choose(page, RosterSteps.FileOf(RosterSteps.Enterprises));
        page.WaitForAssertion(() => Assert.Equal(
            ["新增 13", "有变化 0", "无变化 0", "有误 12", "略过 13"], page.FindAll("[aria-label=行数] .chip").Select(c => c.TextContent.Trim())), TimeSpan.FromSeconds(20));
        Assert.Contains("C10：统一社会信用代码的校验码不符", page.Find("tr.bad").TextContent);
        Assert.StartsWith("data:application/vnd.openxmlformats", page.Find("a[download='有误的行.xlsx']").GetAttribute("href"));
        Assert.Equal(0, await Kept());

        await page.FindButton("确认导入 13 行").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("新增 13，更新 0，未变 0", page.Find(".told").TextContent));
        Assert.Equal(13, await Kept());

        Choose(page, RosterSteps.FileOf(RosterSteps.Enterprises));
        page.WaitForAssertion(() => Assert.True(page.FindButton("确认导入 0 行").HasAttribute("disabled")), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_wrong_file_is_refused_and_the_next_one_can_be_chosen()
    {
        await SignIn(Office.Coordinator);
        var page = Open<ImportInspectorsPage>("/inspectors/import");
        Choose(page, RosterSteps.FileOf(RosterSteps.Enterprises));
        page.WaitForAssertion(() => Assert.Contains("没有找到执法检查人员名录", page.Find(".refusal").TextContent), TimeSpan.FromSeconds(20));
        Choose(page, RosterSteps.FileOf(RosterSteps.Inspectors));
        page.WaitForAssertion(() => Assert.NotNull(page.FindButton("确认导入 14 行")), TimeSpan.FromSeconds(20));
        Assert.Empty(page.FindAll(".refusal"));
    }

    [Fact]
    public async Task The_leadership_is_told_whose_task_an_import_is()
    {
        await SignIn(Office.Leader);
        var page = Open<ImportEnterprisesPage>("/enterprises/import");
        Assert.Contains("由科员、科室负责人或工程管理科办理", page.Find(".empty").TextContent);
        Assert.Empty(page.FindAll("input"));
    }

    private static void Choose<TPage>(IRenderedComponent<TPage> page, byte[] file) where TPage : Portal.Shell.PortalPage =>
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(file, "名录.xlsx"));

    private async Task<int> Kept() => Must(await Office.Get<EnterpriseBoard>().List(Office.Staff, new(), 1)).Total;
}
