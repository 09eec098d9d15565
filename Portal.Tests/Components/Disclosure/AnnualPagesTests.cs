using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Features.Disclosure;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Disclosure;

[Article(23)]
public sealed class AnnualPagesTests : PageTest
{
    [Fact]
    public async Task Staff_begin_their_own_section_s_disclosure_write_it_and_submit_it()
    {
        await Office.Planned(2025);
        await SignIn(Office.Staff);
        var list = Open<DisclosuresPage>("/disclosures");
        Assert.Equal(["全办", "指挥通信科"], list.FindAll("tbody tr td:first-child").Select(c => c.TextContent.Trim()));
        // The whole office's is the coordinator's.
        await Assert.Single(list.FindAll("tbody button")).ClickAsync(new());
        Assert.EndsWith("/disclosures/1", Services.GetRequiredService<NavigationManager>().Uri);

        var page = One();
        await page.FindAll("textarea")[0].ChangeAsync(new() { Value = "由见证人现场见证" });
        await page.Find("form").SubmitAsync();
        Assert.Equal("由见证人现场见证", Must(await Office.Get<DisclosureBoard>().One(Office.Staff, 1)).Disclosure.Texts.Drawing);
        await Press(page, "提交审核", "提交");
        page.WaitForAssertion(() => Assert.Contains("还没有文字说明", page.Find(".refusal").TextContent));
        Assert.Contains("由见证人现场见证", page.Markup);
        foreach (var n in Enumerable.Range(1, 4)) await page.FindAll("textarea")[n].ChangeAsync(new() { Value = "无" });
        await Press(page, "提交审核", "提交");
        page.WaitForAssertion(() => Assert.Equal("待科室审核", page.Find("dd .chip").TextContent));
        Assert.Empty(page.FindAll("textarea"));
    }

    [Fact]
    public async Task The_reviewers_approve_it_and_the_head_records_where_it_was_published()
    {
        await Office.Planned(2025);
        var id = await Office.Submitted(2025);
        await SignIn(Office.Head);
        await Press(One(), "审核通过", "审核通过");
        await SignIn(Office.Coordinator);
        var page = One();
        await Press(page, "退回修改", "退回修改");
        page.WaitForAssertion(() => Assert.Contains("须写明意见", page.Find(".refusal").TextContent));
        await Press(page, "审核通过", "审核通过");
        page.WaitForAssertion(() => Assert.Contains("已定稿", page.Markup));
        await SignIn(Office.Head);
        page = One();
        await page.FindByLabel("网址或编号").ChangeAsync("https://example.invalid/annual");
        await page.FindByLabel("逾期说明").ChangeAsync("机构调整");
        await page.FindAll("form").Last().SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("已公开", page.Find("dd .chip").TextContent));
        Assert.Contains("/publications/1/file", page.Markup);
        Assert.Equal("机构调整", Must(await Office.Get<DisclosureBoard>().One(Office.Leader, id)).Disclosure.LateReason);
    }

    [Fact]
    public async Task A_figure_opens_the_list_of_what_it_counts_and_text_that_is_being_typed_stays()
    {
        await Office.EnterRosters();
        var draw = await Office.Revealed(await Office.AcceptedLine());
        Office.GoTo("2027-01-05");
        Must(await Office.Get<DraftDisclosure>().Run(Office.Staff, Office.Own, 2026));
        await SignIn(Office.Staff);
        var page = One();
        await page.FindAll("textarea")[1].ChangeAsync(new() { Value = "还没有保存" });
        var link = page.FindAll("a").Single(a => a.GetAttribute("aria-label") == "抽中检查对象 9 家次，查看明细").GetAttribute("href")!;
        Services.GetRequiredService<NavigationManager>().NavigateTo(link);
        page.Render();
        page.WaitForAssertion(() => Assert.Equal(9, page.FindAll("#figure tbody tr").Count));
        Assert.Contains($"/draws/{draw}", page.Markup);
        Assert.Equal("/disclosures/1/figures.xlsx?figure=drawn", page.Find("#figure p a").GetAttribute("href"));
        Assert.Equal("还没有保存", page.FindAll("textarea")[1].GetAttribute("value"));
    }

    [Fact]
    public async Task The_leadership_reads_and_is_shown_how_the_data_has_moved_since()
    {
        await Office.EnterRosters();
        var draw = await Office.Revealed(await Office.AcceptedLine());
        Office.GoTo("2027-01-05");
        var id = await Office.Approved(2026);
        Must(await Office.Record(Office.Head, id));
        await using (var db = await Office.Db())
        {
            Must(db.Inspections.First(i => i.DrawId == draw).Visit(new DateOnly(2026, 12, 30), Office.Today));
            await db.SaveChangesAsync();
        }
        await SignIn(Office.Leader);
        var page = One();
        Assert.Contains("到场检查：定稿 0 家次，现在 1 家次", System.Text.RegularExpressions.Regex.Replace(page.Find(".notice li").TextContent, @"\s+", " ").Trim());
        Assert.Equal("1（+1）", page.Find("td .chip.near").TextContent);
        Assert.Empty(page.FindAll("form button"));
    }

    private IRenderedComponent<DisclosurePage> One() => Open<DisclosurePage>("/disclosures/1", p => p.Add(x => x.Id, 1));
}
