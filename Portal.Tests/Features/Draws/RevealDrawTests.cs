using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Features.Draws;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Draws;

[Article(14)]
public sealed class RevealDrawTests
{
    [Fact]
    public async Task The_kept_record_replays_and_says_what_the_inspections_say()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var id = await office.Revealed(await office.AcceptedLine());
        var draw = await office.Draw(id);
        Assert.True(DrawVerifier.Verify(draw.RecordJson).Agrees);
        var record = DrawRecord.Parse(draw.RecordJson).Value!;
        Assert.Equal((draw.FrameRoot, draw.Commitment), (record.FrameRoot, record.Commitment));

        var inspections = await office.InspectionsOf(id);
        Assert.Equal(record.Result.Objects, inspections.Select(i => i.EnterpriseCode).Order(StringComparer.Ordinal));
        foreach (var (code, team) in record.Result.Assignment)
        {
            var inspection = inspections.Single(i => i.EnterpriseCode == code);
            Assert.Equal(record.Result.Teams[team], inspection.Members.Select(m => m.Certificate));
            Assert.Equal(["组长", "组员"], inspection.Members.Select(m => m.Role));
            Assert.Equal(["人防工程维护管理检查", "人防工程质量检查"], inspection.Items.Select(i => i.ItemName));
            Assert.Equal((office.Today, draw.FromOn, draw.ToOn, office.Own), (inspection.DrawnOn, inspection.FromOn, inspection.ToOn, inspection.SectionId));
        }
        Assert.Equal(Enumerable.Range(1, 9).Select(n => $"检2026-{n:000}"), inspections.Select(i => i.No));
        Assert.Equal("", draw.SecretSealed);
    }

    [Fact]
    public async Task Nothing_is_revealed_before_a_witness_spoke_and_nothing_is_heard_after()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var id = await office.Freeze(await office.AcceptedLine());
        Assert.Contains("至少要有一名见证人", Refused(await office.TryReveal(id)));
        await office.Hear(id, "王见证", "骰子 3=6");
        Assert.Contains("一人一句", Refused(await office.Get<HearWitness>().Run(office.Head, id, "王见证", "再来")));
        Assert.Contains("不能含等号", Refused(await office.Get<HearWitness>().Run(office.Head, id, "王=见证", "1")));
        Assert.Contains("有空白的栏", Refused(await office.Get<HearWitness>().Run(office.Head, id, "李见证", " ")));
        Must(await office.TryReveal(id));
        Assert.Equal(["王见证=骰子 3=6"], DrawRecord.Parse((await office.Draw(id)).RecordJson).Value!.Witnesses);
        Assert.Contains("不能再添加见证", Refused(await office.Get<HearWitness>().Run(office.Head, id, "李见证", "1")));
    }

    [Fact]
    public async Task Two_people_pressing_reveal_get_one_outcome()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var id = await office.Freeze(await office.AcceptedLine());
        await office.Hear(id);
        var version = (await office.Draw(id)).Version;
        var both = await Task.WhenAll(
            office.Get<RevealDraw>().Run(office.Head, id, version),
            office.Get<RevealDraw>().Run(office.Coordinator, id, version));
        Assert.Single(both, o => o.Succeeded);
        Assert.Contains("已揭晓，不能再揭晓", Refused(both.Single(o => !o.Succeeded)));
        Assert.Equal(9, (await office.InspectionsOf(id)).Count);
    }

    [Fact]
    public async Task A_witness_whom_the_page_did_not_show_stops_the_reveal()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var id = await office.Freeze(await office.AcceptedLine());
        await office.Hear(id);
        var seen = (await office.Draw(id)).Version;
        await office.Hear(id, "李见证", "8");
        Assert.Contains("刚被他人修改", Refused(await office.Get<RevealDraw>().Run(office.Head, id, seen)));
    }

    [Fact]
    public async Task Others_neither_witness_nor_reveal()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var id = await office.Freeze(await office.AcceptedLine());
        await office.Hear(id);
        Assert.Contains("本科室", Refused(await office.Get<RevealDraw>().Run(office.OtherHead, id, 1)));
        Assert.Contains("您的角色是系统管理员", Refused(await office.Get<RevealDraw>().Run(office.Administrator, id, 1)));
        Assert.Contains("您的角色是领导", Refused(await office.Get<HearWitness>().Run(office.Leader, id, "李", "1")));
    }

    [Fact]
    public async Task A_frame_changed_behind_the_portals_back_is_not_drawn_from()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var id = await office.Freeze(await office.AcceptedLine());
        await office.Hear(id);
        await using (var db = await office.Db())
            await db.Database.ExecuteSqlAsync($"UPDATE Draws SET Lines = replace(Lines, {PlanSteps.Code(1)}, {PlanSteps.Code(99)})");
        Assert.Contains("数据可能被改动过", Refused(await office.TryReveal(id)));
        Assert.Empty(await office.InspectionsOf(id));
    }

    [Fact]
    public async Task Across_the_turn_of_the_year_or_past_its_window_a_frame_is_not_revealed()
    {
        await using var office = await Open("2026-11-02");
        await office.EnterRosters();
        var line = await office.AcceptedLine();
        var id = Must(await office.Get<FreezeDraw>().Run(office.Head, new DrawWish(line, office.Today, new DateOnly(2026, 11, 30), 2)));
        await office.Hear(id);
        office.GoTo("2026-12-01");
        Assert.Contains("2026-11-30 已过", Refused(await office.TryReveal(id)));
        office.GoTo("2027-01-04");
        Assert.Contains("已经跨年", Refused(await office.TryReveal(id)));
    }
}
