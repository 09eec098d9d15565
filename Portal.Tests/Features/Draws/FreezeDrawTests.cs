using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Features.Draws;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Draws;

[Article(12, 14, 17)]
public sealed class FreezeDrawTests
{
    [Fact]
    public async Task A_frozen_frame_shows_its_root_and_commitment_and_keeps_its_secret()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var draw = await office.Draw(await office.Freeze(await office.AcceptedLine()));
        Assert.Equal(("抽2026-001", 1, DrawStage.已冻结待见证), (draw.No, draw.Round, draw.Stage));
        Assert.Equal(new FrameTree(draw.Salt, draw.Lines).Root, draw.FrameRoot);
        Assert.Equal(64, draw.Commitment.Length);
        Assert.Contains("rule\t抽取方式\t定向", draw.Lines);
        Assert.Contains("rule\t单位类别\t建设单位", draw.Lines);
        await using var db = await office.Db();
        var entry = db.Trail.Single(t => t.Verb == "冻结底册");
        Assert.Contains(draw.Commitment, entry.After);
        Assert.DoesNotContain(draw.SecretSealed, entry.After);
    }

    [Fact]
    public async Task Heads_of_other_sections_staff_the_leadership_and_the_administrator_freeze_nothing()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var wish = office.Wish(await office.AcceptedLine());
        Assert.Contains("本科室", Refused(await office.Get<FreezeDraw>().Run(office.OtherHead, wish)));
        foreach (var who in new[] { office.Staff, office.Leader, office.Administrator })
            Assert.Contains("由科室负责人、工程管理科办理", Refused(await office.Get<FreezeDraw>().Run(who, wish)));
        Must(await office.Get<FreezeDraw>().Run(office.Coordinator, wish));
    }

    [Fact]
    public async Task A_plan_that_is_not_accepted_is_not_drawn_for_least_of_all_after_its_cutoff()
    {
        await using var office = await Open("2026-01-20");
        await office.EnterRosters();
        var plan = await office.Draft();
        await office.Add(plan, await office.Line());
        await office.Submit(plan);
        var line = (await office.Plan(plan)).Lines.Single().Id;
        Assert.Contains("审核通过后才能抽取", Refused(await office.Get<FreezeDraw>().Run(office.Head, office.Wish(line))));
        office.GoTo("2026-02-01");
        Assert.Contains("制定期限已过", Refused(await office.Get<FreezeDraw>().Run(office.Head, office.Wish(line))));
        await office.Accept(plan);
        await office.Freeze(line);
    }

    [Fact]
    public async Task Next_years_plan_is_drawn_for_next_year()
    {
        await using var office = await Open("2026-12-20");
        await office.EnterRosters();
        var plan = await office.Draft(2027);
        await office.Add(plan, await office.Line());
        await office.Submit(plan, "");
        await office.Accept(plan);
        var line = (await office.Plan(plan)).Lines.Single().Id;
        Assert.Contains("须在 2027 年内抽取", Refused(await office.Get<FreezeDraw>().Run(office.Head, office.Wish(line))));
        office.GoTo("2027-01-04");
        Assert.Equal("抽2027-001", (await office.Draw(await office.Freeze(line))).No);
    }

    [Fact]
    public async Task The_window_lies_in_the_lines_months_and_begins_no_earlier_than_today()
    {
        await using var office = await Open("2026-05-11");
        await office.EnterRosters();
        var line = await office.AcceptedLine(await office.Line() with { FromMonth = 5, ToMonth = 9 });
        Assert.Contains("早于今天", await Refusal("2026-05-10", "2026-06-30"));
        Assert.Contains("应在计划时间 2026-05-01 至 2026-09-30 之内", await Refusal("2026-05-11", "2026-10-01"));
        Assert.Contains("晚于截止日", await Refusal("2026-07-01", "2026-06-30"));

        async Task<string> Refusal(string from, string to) => Refused(await office.Get<FreezeDraw>().Run(
            office.Head, new DrawWish(line, DateOnly.Parse(from), DateOnly.Parse(to), 2)));
    }

    [Fact]
    public async Task What_cannot_work_is_refused_before_anything_is_frozen()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var line = await office.AcceptedLine();
        Assert.Contains("检查组数应为", Refused(await office.Get<FreezeDraw>().Run(office.Head, office.Wish(line, 0))));
        Assert.Contains("组长", Refused(await office.Get<FreezeDraw>().Run(office.Head, office.Wish(line, 5))));
        Assert.Contains("多于应抽取的单位数 9", Refused(await office.Get<FreezeDraw>().Run(office.Head, office.Wish(line, 10))));
        await using var db = await office.Db();
        Assert.Empty(db.Draws);
    }

    [Fact]
    [Article(16)]
    public async Task While_one_frame_of_the_year_is_open_no_other_is_frozen()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var own = await office.AcceptedLine(await office.Line() with { TimesPerYear = 2 });
        var others = await office.AcceptedLineOfOther("B-01");
        var first = await office.Freeze(own);
        Assert.Contains("第 1 轮抽取 抽2026-001 尚未揭晓", Refused(await office.Get<FreezeDraw>().Run(office.Head, office.Wish(own))));
        Assert.Contains("重复抽中", Refused(await office.Get<FreezeDraw>().Run(office.OtherHead, office.Wish(others))));
        Must(await office.Get<AbandonDraw>().Run(office.Head, first, (await office.Draw(first)).Version, "名单有误"));
        Must(await office.Get<FreezeDraw>().Run(office.OtherHead, office.Wish(others)));
    }

    [Fact]
    public async Task Two_heads_freezing_at_once_make_one_draw()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var wish = office.Wish(await office.AcceptedLine());
        var both = await Task.WhenAll(office.Get<FreezeDraw>().Run(office.Head, wish), office.Get<FreezeDraw>().Run(office.Coordinator, wish));
        Assert.Single(both, o => o.Succeeded);
        Assert.Contains("尚未揭晓", Refused(both.Single(o => !o.Succeeded)));
    }

    [Fact]
    public async Task A_line_is_drawn_as_often_as_its_plan_says()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var line = await office.AcceptedLine(await office.Line() with { TimesPerYear = 2 });
        await office.Revealed(line);
        Assert.Equal(2, (await office.Draw(await office.Revealed(line))).Round);
        Assert.Contains("已抽取 抽2026-001、抽2026-002", Refused(await office.Get<FreezeDraw>().Run(office.Head, office.Wish(line))));
    }
}
