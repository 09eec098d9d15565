using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Rosters;

[Article(8)]
public sealed class CheckItemTests
{
    [Fact]
    public async Task A_section_keeps_its_own_list_with_the_basis_of_every_item()
    {
        await using var office = await Open();
        var enter = office.Get<EnterCheckItem>();
        var facts = RosterSteps.CheckItem(office.Own);
        Assert.Contains("没有依据的事项不得列入", Refused(await enter.Run(office.Staff, facts with { LegalBasis = " " })));
        Assert.Contains("请选择负责该事项的科室", Refused(await enter.Run(office.Staff, facts with { SectionId = 0 })));
        Assert.Contains("只能办理本科室", Refused(await enter.Run(office.OtherStaff, facts)));
        Assert.Contains("您的角色是系统管理员", Refused(await enter.Run(office.Administrator, facts)));
        var pressed = await Task.WhenAll(enter.Run(office.Staff, facts), enter.Run(office.Head, facts));
        Assert.Contains("已用于", Refused(Assert.Single(pressed, o => !o.Succeeded)));
        Assert.Equal("指挥通信科", Assert.Single(Must(await office.Get<CheckItemBoard>().List(office.Leader, new("维护", office.Own), 1)).Rows).Section);
    }

    [Fact]
    public async Task A_revised_item_keeps_its_earlier_wording_in_its_history()
    {
        await using var office = await Open();
        var id = await office.Enter(RosterSteps.CheckItem(office.Own));
        var revised = RosterSteps.CheckItem(office.Own) with { LegalBasis = "《河南省实施办法》第九条" };
        Assert.Contains("只能办理本科室", Refused(await office.Get<AmendCheckItem>().Run(office.Staff, id, 0, revised with { SectionId = office.Other }, "法律修改")));
        Must(await office.Get<AmendCheckItem>().Run(office.Staff, id, 0, revised, "法律修改"));
        Assert.Contains("刚被他人修改", Refused(await office.Get<AmendCheckItem>().Run(office.Head, id, 0, revised, "法律修改")));
        Assert.Contains("只能办理本科室", Refused(await office.Get<AmendCheckItem>().Run(office.OtherHead, id, 1, revised, "法律修改")));
        Assert.Contains("请写明修订原因", Refused(await office.Get<AmendCheckItem>().Run(office.Head, id, 1, revised with { Note = "又改" }, "")));
        Must(await office.Get<AmendCheckItem>().Run(office.Head, id, 1, revised with { Note = "又改" }, "法律修改"));
        var entry = Must(await office.Get<CheckItemBoard>().Entry(office.Leader, id));
        Assert.Equal(3, entry.Edition);
        Assert.Equal(["备注：又改", "修订原因：第 3 版：法律修改"], entry.Trail[0].Changes.Select(c => $"{c.Field}：{c.After}"));
        Assert.Equal(
            [new("抽查依据", "《中华人民共和国人民防空法》第二十五条", "《河南省实施办法》第九条"), new("修订原因", "", "第 2 版：法律修改")], entry.Trail[1].Changes);
    }

    [Fact]
    public async Task An_item_no_longer_in_use_leaves_the_list_and_stays_to_be_looked_up()
    {
        await using var office = await Open();
        var id = await office.Enter(RosterSteps.CheckItem(office.Own));
        var retire = office.Get<RetireCheckItem>();
        Assert.Contains("请写明停用事项的原因", Refused(await retire.Run(office.Staff, id, 0, "")));
        Assert.Contains("只能办理本科室", Refused(await retire.Run(office.OtherHead, id, 0, "依据废止")));
        Must(await retire.Run(office.Staff, id, 0, "依据废止"));
        Assert.Contains("刚被他人修改", Refused(await retire.Run(office.Head, id, 0, "依据废止")));
        var board = office.Get<CheckItemBoard>();
        Assert.Equal((0, 1), (Must(await board.List(office.Staff, new(), 1)).Total, Must(await board.List(office.Staff, new(Retired: true), 1)).Total));
        Assert.Equal("依据废止", Must(await board.Entry(office.Staff, id)).RetiredWhy);
    }

    [Fact]
    public async Task An_item_out_of_use_returns_once_and_by_its_own_section()
    {
        await using var office = await Open();
        var id = await office.Enter(RosterSteps.CheckItem(office.Own));
        Must(await office.Get<RetireCheckItem>().Run(office.Staff, id, 0, "依据废止"));
        var back = office.Get<ReturnCheckItem>();
        Assert.Contains("只能办理本科室", Refused(await back.Run(office.OtherStaff, id, 1)));
        Assert.Contains("您的角色是领导", Refused(await back.Run(office.Leader, id, 1)));
        var pressed = await Task.WhenAll(back.Run(office.Staff, id, 1), back.Run(office.Head, id, 1));
        Assert.Contains("刚被他人修改", Refused(Assert.Single(pressed, o => !o.Succeeded)));
        Assert.Contains("就在清单中", Refused(await back.Run(office.Staff, id, 2)));
        Assert.Null(Must(await office.Get<CheckItemBoard>().Entry(office.Staff, id)).RetiredOn);
    }

    [Fact]
    public async Task The_list_of_a_past_day_says_what_each_item_said_then()
    {
        await using var office = await Open();
        var id = await office.Enter(RosterSteps.CheckItem(office.Own));
        var day = office.Today;
        office.GoTo("2026-12-03");
        await office.Enter(RosterSteps.CheckItem(office.Other, 2) with { Degree = CheckItemDegree.重点 });
        Must(await office.Get<AmendCheckItem>().Run(office.Coordinator, id, 0, RosterSteps.CheckItem(office.Own) with { Name = "更名的事项" }, "法律修改"));
        var board = office.Get<CheckItemBoard>();
        Assert.Equal("对人防工程维护管理的监督检查1", Assert.Single(Must(await board.Compiled(office.Leader, day)).Entries).Facts.Name);
        Assert.Equal(["更名的事项", "对人防工程维护管理的监督检查2"], Must(await board.Compiled(office.Leader, null)).Entries.Select(e => e.Facts.Name));
        Assert.Equal(1, Must(await board.Entry(office.Staff, id, day)).Edition);
        Assert.Equal(1, Must(await board.List(office.Staff, new(AsOf: day), 1)).Total);
        Assert.Contains("还没有结束", Refused(await board.List(office.Staff, new(AsOf: office.Today), 1)));
    }
}
