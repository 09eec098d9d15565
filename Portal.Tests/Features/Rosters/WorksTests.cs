using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Features.Rosters;
using Portal.Features.Works;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Rosters;

[Article(11)]
public sealed class WorksTests
{
    private static CivilWorksFacts Works(int seed, params WorksParty[] parties) => new()
    {
        No = $"RF-{seed:D3}",
        Name = $"示例小区 {seed} 号地下室",
        District = "源汇区",
        Location = "人民路 1 号地下一层",
        Area = 3200.5m,
        State = WorksState.使用中,
        Parties = parties,
    };

    [Fact]
    public async Task A_works_is_entered_with_its_parties_and_shown_on_their_pages()
    {
        await using var office = await Open();
        var builder = await office.Enter(RosterSteps.Enterprise(1));
        var keeper = await office.Enter(RosterSteps.Enterprise(2));
        var enter = office.Get<EnterWorks>();
        var id = Must(await enter.Run(office.Staff, Works(1, new(WorksRole.建设单位, builder), new(WorksRole.维护使用单位, keeper), new(WorksRole.施工单位, builder))));
        Assert.Equal("建设单位、施工单位", Assert.Single(Must(await office.Get<EnterpriseBoard>().Entry(office.Leader, builder)).Works).Roles);
        Assert.Equal(id, Assert.Single(Must(await office.Get<EnterpriseBoard>().Entry(office.Leader, keeper)).Works).Id);
        Assert.Contains("建设单位：漯河市第1示例有限公司", Assert.Single(Must(await office.Get<WorksBoard>().List(office.Leader, new("地下室"), 1)).Rows).Parties);

        Assert.Contains("已登记为", Refused(await enter.Run(office.Staff, Works(1))));
        Assert.Contains("没有找到该参建或使用单位", Refused(await enter.Run(office.Staff, Works(2, new WorksParty(WorksRole.设计单位, 99)))));
        Assert.Contains("填写了两次", Refused(await enter.Run(office.Staff, Works(2, new(WorksRole.设计单位, builder), new(WorksRole.设计单位, builder)))));
        Assert.Contains("还没有竣工日期", Refused(await enter.Run(office.Staff, Works(2) with { State = WorksState.在建, CompletedOn = office.Today })));
        Assert.Contains("您的角色是领导", Refused(await enter.Run(office.Leader, Works(2))));
    }

    [Fact]
    public async Task The_administrator_reads_nothing_of_the_classified_roster()
    {
        await using var office = await Open();
        var builder = await office.Enter(RosterSteps.Enterprise(1));
        var id = Must(await office.Get<EnterWorks>().Run(office.Staff, Works(1, new WorksParty(WorksRole.建设单位, builder))));
        var (board, who) = (office.Get<WorksBoard>(), office.Administrator);
        foreach (var refused in new[] { Refused(await board.List(who, new(), 1)), Refused(await board.Export(who, new())), Refused(await board.Entry(who, id)), Refused(await board.Entry(who, id, office.Today)), Refused(await board.Districts(who)) })
            Assert.Contains("不对系统管理员开放", refused);
        Assert.Empty(Must(await office.Get<EnterpriseBoard>().Entry(who, builder)).Works);
    }

    [Fact]
    public async Task What_the_roster_said_on_a_past_day_is_kept_with_who_changed_it()
    {
        await using var office = await Open();
        var builder = await office.Enter(RosterSteps.Enterprise(1));
        var id = Must(await office.Get<EnterWorks>().Run(office.Staff, Works(1, new WorksParty(WorksRole.建设单位, builder))));
        var day = office.Today;
        office.GoTo("2026-12-03");
        Must(await office.Get<AmendWorks>().Run(office.Head, id, 0, Works(1) with { Area = 99 }));
        Assert.Contains("刚被他人修改", Refused(await office.Get<AmendWorks>().Run(office.Staff, id, 0, Works(1))));
        Must(await office.Get<RetireWorks>().Run(office.Staff, id, 1, "已拆除"));

        var board = office.Get<WorksBoard>();
        Assert.Equal(0, Must(await board.List(office.Staff, new(), 1)).Total);
        Assert.Equal(1, Must(await board.List(office.Staff, new(AsOf: day), 1)).Total);
        var past = Must(await board.Entry(office.Staff, id, day));
        Assert.Equal((3200.5m, builder, null), (past.Facts.Area, Assert.Single(past.Facts.Parties).EnterpriseId, past.RetiredOn));
        Assert.Single(Must(await office.Get<EnterpriseBoard>().Entry(office.Staff, builder, day)).Works);
        Assert.Empty(Must(await office.Get<EnterpriseBoard>().Entry(office.Staff, builder)).Works);

        var trail = Must(await board.Entry(office.Staff, id)).Trail;
        Assert.Equal(["移出人防工程", "修改人防工程", "登记人防工程"], trail.Select(t => t.Verb));
        Assert.Contains(new FieldChange("建筑面积（㎡，密）", "3200.5", "99"), trail[1].Changes);
        Assert.Contains(new FieldChange("参建和使用单位", "建设单位：漯河市第1示例有限公司", ""), trail[1].Changes);
        Must(await office.Get<ReturnWorks>().Run(office.Staff, id, 2));
    }
}
