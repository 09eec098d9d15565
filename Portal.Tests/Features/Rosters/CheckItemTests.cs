using Portal.Domain;
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
        Assert.Equal("指挥通信科", Assert.Single(Must(await office.Get<CheckItemBoard>().List(office.Leader, "维护", office.Own, false, 1)).Rows).Section);
    }

    [Fact]
    public async Task A_revised_item_keeps_its_earlier_wording_in_its_history()
    {
        await using var office = await Open();
        var id = await office.Enter(RosterSteps.CheckItem(office.Own));
        var revised = RosterSteps.CheckItem(office.Own) with { LegalBasis = "《河南省实施办法》第九条" };
        Assert.Contains("只能办理本科室", Refused(await office.Get<AmendCheckItem>().Run(office.Staff, id, 0, revised with { SectionId = office.Other })));
        Must(await office.Get<AmendCheckItem>().Run(office.Staff, id, 0, revised));
        Assert.Contains("刚被他人修改", Refused(await office.Get<AmendCheckItem>().Run(office.Head, id, 0, revised)));
        Assert.Contains("只能办理本科室", Refused(await office.Get<AmendCheckItem>().Run(office.OtherHead, id, 1, revised)));
        var change = Assert.Single(Must(await office.Get<CheckItemBoard>().Entry(office.Leader, id)).Trail[0].Changes);
        Assert.Equal(new("抽查依据", "《中华人民共和国人民防空法》第二十五条", "《河南省实施办法》第九条"), change);
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
        Assert.Equal((0, 1), (Must(await board.List(office.Staff, null, null, false, 1)).Total, Must(await board.List(office.Staff, null, null, true, 1)).Total));
        Assert.Equal("依据废止", Must(await board.Entry(office.Staff, id)).RetiredWhy);
    }
}
