using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Rosters;

[Article(10, 15)]
public sealed class InspectorTests
{
    [Fact]
    public async Task Staff_keep_the_inspectors_of_their_own_section_and_the_coordinator_everyone_s()
    {
        await using var office = await Open();
        var enter = office.Get<EnterInspector>();
        Assert.Contains("只能办理本科室", Refused(await enter.Run(office.Staff, RosterSteps.Inspector(1, office.Other))));
        Assert.Contains("您的角色是领导", Refused(await enter.Run(office.Leader, RosterSteps.Inspector(1, office.Own))));
        Must(await enter.Run(office.Staff, RosterSteps.Inspector(1, office.Own)));
        var id = Must(await enter.Run(office.Coordinator, RosterSteps.Inspector(2, office.Other)));
        Assert.Contains("只能办理本科室", Refused(await office.Get<AmendInspector>().Run(office.Head, id, 0, RosterSteps.Inspector(2, office.Own))));
        Assert.Contains("只能办理本科室", Refused(await office.Get<RetireInspector>().Run(office.Head, id, 0, "调离")));
        Must(await office.Get<AmendInspector>().Run(office.Coordinator, id, 0, RosterSteps.Inspector(2, office.Own)));
        Must(await office.Get<AmendInspector>().Run(office.Head, id, 1, RosterSteps.Inspector(2, office.Own) with { Post = "科员" }));
    }

    [Fact]
    public async Task Whoever_has_no_section_yet_is_taken_up_by_one_but_cannot_be_given_to_another()
    {
        await using var office = await Open();
        var id = await office.Enter(RosterSteps.Inspector());
        Assert.Contains("只能办理本科室", Refused(await office.Get<AmendInspector>().Run(office.Staff, id, 0, RosterSteps.Inspector(1, office.Other))));
        Must(await office.Get<AmendInspector>().Run(office.Staff, id, 0, RosterSteps.Inspector(1, office.Own)));
    }

    [Fact]
    public async Task A_certificate_belongs_to_one_person_and_is_never_an_identity_card()
    {
        await using var office = await Open();
        var enter = office.Get<EnterInspector>();
        var facts = RosterSteps.Inspector(1, office.Own);
        var refused = Refused(await enter.Run(office.Staff, facts with { Certificate = "411100199001011234" }));
        Assert.Contains("像是身份证号", refused);
        Assert.DoesNotContain("411100199001011234", refused);
        Must(await enter.Run(office.Staff, facts));
        Assert.Contains("已登记为“检查员1”", Refused(await enter.Run(office.Staff, facts with { Name = "另一人", Certificate = "１６１１９０００００１" })));
        Assert.Contains("没有找到该科室", Refused(await enter.Run(office.Coordinator, RosterSteps.Inspector(2, 99))));
    }

    [Fact]
    public async Task The_list_says_who_can_be_drawn_today_and_why_not()
    {
        await using var office = await Open();
        await office.Enter(RosterSteps.Inspector(1, office.Own));
        await office.Enter(RosterSteps.Inspector(2, office.Own) with { ValidUntil = new DateOnly(2026, 11, 22) });
        await office.Enter(RosterSteps.Inspector(3, office.Own) with { State = InspectorState.借调 });
        await office.Enter(RosterSteps.Inspector(4, office.Own) with { Employment = "劳务派遣", ValidUntil = null });
        var rows = Must(await office.Get<InspectorBoard>().List(office.Leader, new(Section: office.Own), 1)).Rows;
        Assert.Equal([null, "已于 2026-11-22 到期", "借调", "劳务派遣"], rows.Select(r => r.NotDrawable?.Reason is { } reason ? new[] { "已于 2026-11-22 到期", "借调", "劳务派遣" }.First(reason.Contains) : null));
        Assert.Equal([false, true, false, false], rows.Select(r => r.Expired));
        Assert.Empty(Must(await office.Get<InspectorBoard>().List(office.Leader, new(Section: office.Other), 1)).Rows);
        Assert.Equal("检查员3", Assert.Single(Must(await office.Get<InspectorBoard>().List(office.Leader, new(State: "借调", Qualification: "人民防空"), 1)).Rows).Name);
    }

    [Fact]
    public async Task Taken_off_the_roster_and_brought_back()
    {
        await using var office = await Open();
        var id = await office.Enter(RosterSteps.Inspector(1, office.Own));
        Must(await office.Get<RetireInspector>().Run(office.Staff, id, 0, "调离"));
        Assert.Contains("刚被他人修改", Refused(await office.Get<RetireInspector>().Run(office.Head, id, 0, "调离")));
        Assert.Equal("检查员1", Assert.Single(Must(await office.Get<InspectorBoard>().List(office.Staff, new(Retired: true), 1)).Rows).Name);
        Assert.Contains("只能办理本科室", Refused(await office.Get<ReturnInspector>().Run(office.OtherHead, id, 1)));
        Must(await office.Get<ReturnInspector>().Run(office.Head, id, 1));
        Assert.Contains("就在名录中", Refused(await office.Get<ReturnInspector>().Run(office.Head, id, 2)));
    }

    [Fact]
    public async Task An_interest_is_declared_once_with_its_ground_and_withdrawn_once()
    {
        await using var office = await Open();
        var (inspector, enterprise) = (await office.Enter(RosterSteps.Inspector(1, office.Own)), await office.Enter(RosterSteps.Enterprise()));
        var declare = office.Get<DeclareInterest>();
        Assert.Contains("请写明利害关系的情形", Refused(await declare.Run(office.Head, inspector, enterprise, " ")));
        Assert.Contains("登记和撤销", Refused(await declare.Run(office.OtherHead, inspector, enterprise, "近亲属任职")));
        Assert.Contains("没有找到该单位", Refused(await declare.Run(office.Head, inspector, 99, "近亲属任职")));
        var pressed = await Task.WhenAll(declare.Run(office.Head, inspector, enterprise, "近亲属任职"), declare.Run(office.Coordinator, inspector, enterprise, "近亲属任职"));
        Assert.Contains("已经登记", Refused(Assert.Single(pressed, o => !o.Succeeded)));

        var withdraw = office.Get<WithdrawInterest>();
        var interest = Assert.Single((await Seen(office, office.Head, inspector))!);
        Assert.Equal(("漯河市第1示例有限公司", "近亲属任职", office.Today), (interest.Enterprise, interest.Ground, interest.DeclaredOn));
        Assert.Contains("您的角色是领导", Refused(await withdraw.Run(office.Leader, interest.Id, "亲属已离职")));
        Assert.Contains("请写明撤销的原因", Refused(await withdraw.Run(office.Head, interest.Id, " ")));
        Must(await withdraw.Run(office.Head, interest.Id, "亲属已离职"));
        Assert.Contains("没有找到该利害关系", Refused(await withdraw.Run(office.Head, interest.Id, "亲属已离职")));

        var entry = Must(await office.Get<InspectorBoard>().Entry(office.Head, inspector));
        Assert.Empty(entry.Interests!);
        Assert.Equal(["撤销利害关系", "登记利害关系", "登记检查人员"], entry.Trail.Select(t => t.Verb));
        Assert.Contains(new FieldChange("撤销原因", "", "亲属已离职"), entry.Trail[0].Changes);
        // Withdrawn, it stays on record and may be declared anew.
        Must(await declare.Run(office.Head, inspector, enterprise, "又有近亲属任职"));
    }

    [Fact]
    public async Task Interests_are_for_the_inspector_the_head_and_the_coordinator_and_nobody_else()
    {
        await using var office = await Open();
        var inspector = await office.Enter(RosterSteps.Inspector(1, office.Own));
        var enterprise = await office.Enter(RosterSteps.Enterprise());
        var declare = office.Get<DeclareInterest>();
        Assert.Contains("检查人员本人", Refused(await declare.Run(office.Staff, inspector, enterprise, "近亲属任职")));
        await office.Link(office.Staff, inspector);
        Must(await declare.Run(office.Staff, inspector, enterprise, "近亲属任职"));

        foreach (var who in new[] { office.Staff, office.Head, office.Coordinator }) Assert.Single((await Seen(office, who, inspector))!);
        foreach (var who in new[] { office.OtherStaff, office.OtherHead, office.Leader })
        {
            Assert.Null(await Seen(office, who, inspector));
            Assert.Equal(["登记检查人员"], Must(await office.Get<InspectorBoard>().Entry(who, inspector)).Trail.Select(t => t.Verb));
            Assert.Empty(Must(await office.Get<InspectorBoard>().Export(who, new())).Single().Avoided);
        }
        Assert.Single(Must(await office.Get<InspectorBoard>().Export(office.Head, new())).Single().Avoided);
        var trail = office.Get<Portal.Features.Trail.TrailBoard>();
        Assert.DoesNotContain(Must(await trail.List(office.Leader, new(), 1)).Rows, line => line.Verb == "登记利害关系");
        Assert.Contains(Must(await trail.List(office.Coordinator, new(), 1)).Rows, line => line.Verb == "登记利害关系");
    }

    private static async Task<IReadOnlyList<InterestRow>?> Seen(TestOffice office, Portal.Identity.Who who, int inspector) =>
        Must(await office.Get<InspectorBoard>().Entry(who, inspector)).Interests;
}
