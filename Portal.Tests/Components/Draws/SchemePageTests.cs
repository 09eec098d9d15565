using Bunit;
using Portal.Domain;
using Portal.Features.Draws;
using Portal.Features.Inspections;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Draws;

[Article(14)]
public sealed class SchemePageTests : PageTest
{
    private async Task<int> Drawn()
    {
        await Office.EnterRosters();
        return await Office.Revealed(await Office.AcceptedLine());
    }

    private IRenderedComponent<SchemePage> Page(int draw) => Open<SchemePage>($"/draws/{draw}/scheme", p => p.Add(x => x.Id, draw));

    [Fact]
    public async Task The_head_words_adds_moves_and_removes_points_and_nothing_is_kept_before_saving()
    {
        var draw = await Drawn();
        await SignIn(Office.Head);
        var page = Page(draw);
        var before = Must(await Office.Get<SchemeBoard>().Scheme(Office.Head, draw)).Scheme.Points;
        var item = before[0].ItemId;
        var own = before.Where(p => p.ItemId == item).Select(p => p.Text).ToList();

        page.FindAll(".item")[0].QuerySelectorAll("button").Single(b => b.TextContent.Trim() == "添加要点").Click();
        page.FindAll(".item")[0].QuerySelectorAll(".scheme-point input").Last().Change("查看应急预案");
        page.Find($".item [aria-label='要点 {own.Count + 1} 上移']").Click();
        page.Find(".item [aria-label='删去要点 1']").Click();
        Assert.Equal(before, Must(await Office.Get<SchemeBoard>().Scheme(Office.Head, draw)).Scheme.Points);

        await page.FindButton("保存方案").ClickAsync(new());
        List<string> expected = [.. own[..^1], "查看应急预案", own[^1]];
        Assert.Equal(expected[1..], Must(await Office.Get<SchemeBoard>().Scheme(Office.Head, draw)).Scheme.Points.Where(p => p.ItemId == item).Select(p => p.Text));
        // What was saved is what the page goes on from.
        await page.FindButton("保存方案").ClickAsync(new());
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task Others_read_it_and_after_the_first_visit_it_stands()
    {
        var draw = await Drawn();
        await SignIn(Office.Staff);
        var read = Page(draw);
        Assert.Empty(read.FindAll("input, textarea"));
        Assert.Equal(9, read.FindAll("tbody tr").Count);

        var inspection = (await Office.InspectionsOf(draw))[0];
        Must(await Office.Get<RecordVisit>().Run(Office.Staff, inspection.Id, inspection.Version, Office.Today));
        await SignIn(Office.Head);
        var after = Page(draw);
        Assert.Contains("方案不能再修改", after.Markup);
        Assert.Empty(after.FindAll("input, textarea"));
    }

    [Fact]
    public async Task Before_the_reveal_it_says_what_to_wait_for()
    {
        await Office.EnterRosters();
        await SignIn(Office.Head);
        Assert.Contains("揭晓后才有检查方案", Page(await Office.Freeze(await Office.AcceptedLine())).Markup);
    }
}
