using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Features.Documents;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Documents;

[Article(14, 18)]
public sealed class TemplatesPageTests : PageTest
{
    private IRenderedComponent<TemplatesPage> Page()
    {
        var page = Open<TemplatesPage>("/templates");
        page.WaitForElement("tbody tr");
        return page;
    }

    private static void Upload(IRenderedComponent<TemplatesPage> page, DocumentKind kind, byte[] file, string name) =>
        page.FindComponents<InputFile>()[(int)kind].UploadFiles(InputFileContent.CreateFromBinary(file, name));

    [Fact]
    public async Task The_coordinator_replaces_a_template_and_takes_the_portal_s_back()
    {
        await SignIn(Office.Coordinator);
        var page = Page();
        var kinds = Enum.GetValues<DocumentKind>();
        Assert.Equal(kinds.Select(k => k.ToString()), page.FindAll("tbody tr td:first-child").Select(c => c.TextContent.Trim()));
        Assert.Equal(kinds.Length, page.FindAll(".chip.done").Count);
        Assert.Empty(page.FindAll("button.link"));

        Upload(page, kinds[0], TestOffice.Must(await Office.Get<TemplateBoard>().File(Office.Coordinator, kinds[0])), "本局通知书.docx");
        page.WaitForAssertion(() => Assert.Contains("本局通知书.docx", page.Find("tbody tr").TextContent));
        await using (var db = await Office.Db()) Assert.Equal("本局通知书.docx", (await db.Templates.SingleAsync()).FileName);

        await Press(page, "恢复系统自带", "恢复");
        page.WaitForAssertion(() => Assert.Contains("系统自带", page.Find("tbody tr td:nth-child(2)").TextContent));
        await using var after = await Office.Db();
        Assert.Empty(await after.Templates.ToListAsync());
    }

    [Fact]
    public async Task A_file_that_is_no_template_is_refused_with_what_is_wrong_and_the_one_in_use_stays()
    {
        await SignIn(Office.Coordinator);
        var page = Page();
        Upload(page, DocumentKind.检查通知书, "不是 Word 文件"u8.ToArray(), "假的.docx");
        page.WaitForAssertion(() => Assert.Contains("没有更换", page.Markup));
        Assert.Contains("系统自带", page.Find("tbody tr td:nth-child(2)").TextContent);
    }

    [Fact]
    public async Task Whoever_may_not_replace_one_sees_and_downloads_them()
    {
        await SignIn(Office.Head);
        var page = Page();
        Assert.Empty(page.FindComponents<InputFile>());
        Assert.Equal(Enum.GetValues<DocumentKind>().Length, page.FindAll("a[download]").Count);
    }
}
