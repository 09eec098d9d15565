using Bunit;
using Portal.Domain;
using Portal.Features.Draws;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Draws;

[Article(6, 14)]
public sealed class CeremonyPagesTests : PageTest
{
    [Fact]
    public async Task The_screen_follows_what_happens_in_another_window()
    {
        await Office.EnterRosters();
        var id = await Office.Freeze(await Office.AcceptedLine());
        await SignIn(Office.Leader);
        var screen = Open<ScreenPage>($"/draws/{id}/screen", p => p.Add(x => x.Id, id));
        Assert.Contains("等待见证人说话", screen.Markup);
        Assert.Contains((await Office.Draw(id)).Commitment, screen.Markup);

        await Office.Hear(id, "王见证", "3 1 6");
        await screen.InvokeAsync(screen.Instance.Refresh);
        Assert.Equal("王见证：3 1 6", screen.Find(".screen-witnesses li").TextContent);
        Must(await Office.TryReveal(id));
        await screen.InvokeAsync(screen.Instance.Refresh);
        Assert.Equal(9, screen.FindAll(".revealing .screen-teams li").Count);
        await screen.Find(".skip").ClickAsync(new());
        Assert.Empty(screen.FindAll(".revealing"));
        // Opened when all is over there is nothing to reveal.
        Assert.Empty(Open<ScreenPage>($"/draws/{id}/screen", p => p.Add(x => x.Id, id)).FindAll(".skip"));
    }

    [Fact]
    public async Task A_connection_lost_while_revealing_leaves_one_draw_which_the_next_window_shows()
    {
        await Office.EnterRosters();
        var id = await Office.Freeze(await Office.AcceptedLine());
        await Office.Hear(id);
        await SignIn(Office.Head);
        var page = Open<DrawPage>($"/draws/{id}", p => p.Add(x => x.Id, id));
        var revealed = Press(page, "揭晓", "揭晓");
        await DisposeComponentsAsync();
        await revealed;
        Assert.Equal(9, (await Office.InspectionsOf(id)).Count);
        Assert.Contains("不能再揭晓", Refused(await Office.TryReveal(id)));
    }

    [Fact, Article(24)]
    public async Task The_certificate_carries_fingerprint_witnesses_result_and_the_trail_s_head()
    {
        await Office.EnterRosters();
        var id = await Office.Revealed(await Office.AcceptedLine());
        await SignIn(Office.Leader);
        var page = Open<CertificatePage>($"/draws/{id}/certificate", p => p.Add(x => x.Id, id));
        var draw = await Office.Draw(id);
        await using var db = await Office.Db();
        foreach (var shown in new[] { draw.FrameRoot, draw.Commitment, "王见证：3 6 1", db.Trail.OrderBy(t => t.Id).Last().Hash }) Assert.Contains(shown, page.Markup);
        Assert.Equal(2, page.FindAll("tbody tr").Count);
        Assert.NotNull(page.Find("figure svg"));
        Assert.Equal(4, page.FindAll(".signatures span").Count);
    }

    [Fact]
    public async Task The_fairness_check_runs_on_the_draw_s_page()
    {
        await Office.EnterRosters();
        var id = await Office.Freeze(await Office.AcceptedLine());
        await SignIn(Office.Head);
        var page = Open<DrawPage>($"/draws/{id}", p => p.Add(x => x.Id, id));
        await page.FindButton("开始检验").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("在正常范围内", page.Markup));
    }

    [Fact, Article(13)]
    public async Task Before_freezing_one_is_told_who_was_visited_lately_and_who_would_come_again()
    {
        await Office.EnterRosters();
        var line = await Office.AcceptedLine(await Office.Line() with { TimesPerYear = 2 });
        var inspection = (await Office.InspectionsOf(await Office.Revealed(line)))[0];
        Must(await Office.Get<Portal.Features.Inspections.RecordVisit>().Run(Office.Head, inspection.Id, 0, Office.Today));
        var preview = Must(await Office.Get<DrawPreviewBoard>().Preview(Office.Head, line, null, null, null));
        Assert.Contains(preview.Warnings, w => w.Contains(inspection.EnterpriseName) && w.Contains("刚检查过"));
        Assert.Contains(preview.Warnings, w => w.Contains(inspection.Members[0].Name) && w.Contains("上一次检查过"));
        await SignIn(Office.Head);
        Assert.Contains("冻结前请留意", Open<NewDrawPage>($"/draws/new?line={line}").Markup);
    }
}
