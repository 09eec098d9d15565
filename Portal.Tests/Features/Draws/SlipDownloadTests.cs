using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Features.Draws;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Draws;

[Article(6, 14)]
public sealed class SlipDownloadTests
{
    [Fact]
    public async Task Everyone_in_the_frame_has_a_slip_that_agrees_and_strangers_get_none()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var line = await office.AcceptedLine();
        var board = office.Get<SlipBoard>();
        var frozen = await office.Freeze(line);
        Assert.Contains("没有揭晓", Refused(await board.Slips(office.Head, frozen)));
        await office.Hear(frozen);
        Must(await office.TryReveal(frozen));

        var slips = Must(await board.Slips(office.Staff, frozen)).Slips.ToList();
        Assert.Equal(16, slips.Count);
        Assert.All(slips, s => Assert.True(DrawVerifier.Verify(s.Text).Agrees));
        Assert.Equal(slips[3].Text, Must(await board.Slip(office.Leader, frozen, slips[3].Code)).Text);
        Assert.Contains("只能办理本科室", Refused(await board.Slips(office.OtherStaff, frozen)));
        // The whole record names everybody's ties: it is not for everybody.
        foreach (var who in new[] { office.Head, office.Coordinator, office.Leader }) Assert.NotEmpty(Must(await office.Get<DrawBoard>().Record(who, frozen)).Text);
        foreach (var who in new[] { office.Staff, office.OtherHead, office.OtherStaff }) Assert.Contains("抽取记录含全部名单", Refused(await office.Get<DrawBoard>().Record(who, frozen)));
        Assert.Contains("不参加本次抽取", Refused(await board.Slip(office.Staff, frozen, PlanSteps.Code(21))));
        Assert.Contains("不在本次抽取的底册中", Refused(await board.Slip(office.Staff, frozen, "无此单位")));
    }

    [Fact]
    public async Task The_draw_s_page_explains_each_enterprise_by_chance_ticket_and_cut_and_finds_it_by_name()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var draw = await office.Revealed(await office.AcceptedLine());
        var board = office.Get<FrameObjectBoard>();
        var rows = Must(await board.Objects(office.Leader, draw, false, null, 1)).Rows;
        Assert.All(rows, r => Assert.Equal(r.Drawn, string.CompareOrdinal(r.Ticket, r.Cut) <= 0));
        Assert.Equal([0.5m], rows.Where(r => r.Standing == "失信").Select(r => r.Chance).Distinct());
        Assert.Equal("示例企业07", Assert.Single(Must(await board.Objects(office.Leader, draw, false, "企业07", 1)).Rows).Name);
        Assert.Equal(11, Assert.Single(Must(await board.Objects(office.Leader, draw, true, PlanSteps.Code(21), 1)).Rows).Article);
    }
}
