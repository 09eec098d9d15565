using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Portal.Domain;
using Portal.Features.Draws;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Draws;

[Article(14)]
public sealed class DrawPagesTests : PageTest
{
    [Fact]
    public async Task A_draw_goes_through_its_four_steps_on_one_page()
    {
        await Office.EnterRosters();
        var id = await Office.Freeze(await Office.AcceptedLine());
        var draw = await Office.Draw(id);
        await SignIn(Office.Head);
        var page = Open<DrawPage>($"/draws/{id}", p => p.Add(x => x.Id, id));
        Assert.Equal([draw.FrameRoot, draw.Commitment], page.FindAll(".public-value .hash").Select(h => h.TextContent));
        Assert.Equal(["done", "done", "current", ""], Steps(page));
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Trim() == "揭晓");

        await Write(page, "见证人姓名", "王见证");
        await Write(page, "见证内容", "3 6 1");
        await page.Find("form").SubmitAsync();
        Assert.Contains("王见证：3 6 1", page.Find(".witnesses").TextContent);
        Assert.Equal(["done", "done", "done", "current"], Steps(page));

        await Press(page, "揭晓", "揭晓");
        Assert.Equal(["done", "done", "done", "done"], Steps(page));
        Assert.Equal(2, page.FindAll(".teams article").Count);
        Assert.Equal(9, page.FindAll(".teams li a").Count);
        Assert.Contains("核验一致", page.Markup);
        Assert.Equal([$"/draws/{id}/record.json", $"/draws/{id}/slips.zip"], page.FindAll(".actions a[download]").Select(a => a.GetAttribute("href")));
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task Others_watch_and_press_nothing()
    {
        await Office.EnterRosters();
        var id = await Office.Freeze(await Office.AcceptedLine());
        await Office.Hear(id);
        foreach (var who in new[] { Office.Leader, Office.Staff, Office.OtherHead, Office.Administrator })
        {
            await SignIn(who);
            var page = Open<DrawPage>($"/draws/{id}", p => p.Add(x => x.Id, id));
            Assert.Contains("王见证", page.Markup);
            Assert.Empty(page.FindAll("form"));
            Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Trim() is "揭晓" or "作废抽取");
        }
    }

    [Fact]
    public async Task An_abandoned_draw_shows_its_reason_and_who_was_left_out_and_why()
    {
        await Office.EnterRosters();
        var id = await Office.Freeze(await Office.AcceptedLine());
        await SignIn(Office.Head);
        var page = Open<DrawPage>($"/draws/{id}?excluded=true", p => p.Add(x => x.Id, id));
        Assert.Equal(5, page.FindAll(".list tbody tr").Count);
        Assert.Contains("没有安排抽取", page.Find(".list").TextContent);
        await Press(page, "作废抽取", "作废");
        Assert.Contains("请写明作废的原因", page.Find(".refusal").TextContent);
        await page.Find("textarea").ChangeAsync(new() { Value = "漏了一家单位" });
        await Press(page, "作废抽取", "作废");
        Assert.Contains("漏了一家单位", page.Find(".notice").TextContent);
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Trim() is "作废抽取" or "登记见证");
    }

    [Fact]
    public async Task A_record_that_was_changed_in_the_database_is_shown_as_such()
    {
        await Office.EnterRosters();
        var id = await Office.Revealed(await Office.AcceptedLine());
        await using (var db = await Office.Db())
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(db.Database, $"UPDATE Draws SET RecordJson = replace(RecordJson, '3 6 1', '3 6 2')");
        await SignIn(Office.Leader);
        var page = Open<DrawPage>($"/draws/{id}", p => p.Add(x => x.Id, id));
        Assert.Contains("抽取记录核验不一致", page.Find(".refusal").TextContent);
        Assert.Empty(page.FindAll(".teams"));
    }

    [Fact]
    public async Task A_new_draw_previews_the_frame_and_says_what_cannot_work_before_it_freezes()
    {
        await Office.EnterRosters();
        var line = await Office.AcceptedLine();
        await SignIn(Office.Head);
        var page = Open<NewDrawPage>("/draws/new");
        Assert.Contains($"/draws/new?line={line}", page.Find("tbody a").GetAttribute("href"));

        page = Open<NewDrawPage>($"/draws/new?line={line}&teams=5");
        Assert.Contains("可担任“组长”的检查人员不足", page.Find(".refusal").TextContent);
        Assert.True(page.FindAll("button").Single(b => b.TextContent.Trim() == "冻结底册").HasAttribute("disabled"));

        page = Open<NewDrawPage>($"/draws/new?line={line}&excluded=true");
        Assert.Contains("可抽取 16 家", page.Markup);
        Assert.Contains("不参加抽取 5 家", page.Markup);
        Assert.Contains("存续状态为“注销”", page.Markup);
        Assert.Contains("早于检查期限的最后一天 2026-12-31", page.Markup);
        await Press(page, "冻结底册", "冻结");
        Assert.EndsWith("/draws/1", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public async Task The_list_finds_draws_by_stage_number_and_section()
    {
        await Office.EnterRosters();
        await Office.Revealed(await Office.AcceptedLine());
        Must(await Office.Get<FreezeDraw>().Run(Office.OtherHead, Office.Wish(await Office.AcceptedLineOfOther("B-01"))));
        await SignIn(Office.Leader);
        Assert.Equal(2, Rows("/draws"));
        Assert.Equal(1, Rows("/draws?stage=已揭晓"));
        Assert.Equal(1, Rows($"/draws?section={Office.Other}"));
        Assert.Equal(1, Rows("/draws?search=2026-002"));
        Assert.Equal(0, Rows("/draws?stage=已作废"));

        int Rows(string address) => Open<DrawsPage>(address).FindAll("tbody tr").Count;
    }

    private static IEnumerable<string> Steps(IRenderedComponent<DrawPage> page) => page.FindAll(".steps li").Select(s => s.ClassName ?? "");

    private static Task Write(IRenderedComponent<DrawPage> page, string label, string text) =>
        page.FindComponents<MudTextField<string>>().Single(f => f.Instance.Label == label).Find("input").ChangeAsync(new() { Value = text });
}
