using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Rosters;

[Article(11, 16)]
public sealed class EnterpriseTests
{
    [Fact]
    public async Task Sections_keep_the_roster_and_nobody_else()
    {
        await using var office = await Open();
        var enter = office.Get<EnterEnterprise>();
        Assert.Contains("您的角色是领导", Refused(await enter.Run(office.Leader, RosterSteps.Enterprise())));
        Assert.Contains("您的角色是系统管理员", Refused(await enter.Run(office.Administrator, RosterSteps.Enterprise())));
        Must(await enter.Run(office.Staff, RosterSteps.Enterprise(1)));
        Must(await enter.Run(office.OtherHead, RosterSteps.Enterprise(2)));
        Must(await enter.Run(office.Coordinator, RosterSteps.Enterprise(3)));
        Assert.Equal(3, Must(await office.Get<EnterpriseBoard>().List(office.Leader, new(), 1)).Total);
    }

    [Fact]
    public async Task A_credit_code_must_be_right_and_belongs_to_one_enterprise()
    {
        await using var office = await Open();
        var enter = office.Get<EnterEnterprise>();
        var first = RosterSteps.Enterprise();
        Assert.Contains("校验码不符", Refused(await enter.Run(office.Staff, first with { Code = "91411100MA00000010" })));
        Must(await enter.Run(office.Staff, first));
        var again = Refused(await enter.Run(office.OtherStaff, first with { Code = $" {first.Code.ToLowerInvariant()} ", Name = "另一家公司" }));
        Assert.Contains($"已登记为“{first.Name}”", again);
        var second = await office.Enter(RosterSteps.Enterprise(2));
        Assert.Contains($"已登记为“{first.Name}”", Refused(await office.Get<AmendEnterprise>().Run(office.Staff, second, 0, first)));
    }

    [Fact]
    public async Task Two_people_who_enter_the_same_enterprise_at_once_make_one_entry()
    {
        await using var office = await Open();
        var outcomes = await Task.WhenAll(
            office.Get<EnterEnterprise>().Run(office.Staff, RosterSteps.Enterprise()), office.Get<EnterEnterprise>().Run(office.OtherStaff, RosterSteps.Enterprise()));
        Assert.Contains("一个代码只能登记一次", Refused(Assert.Single(outcomes, o => !o.Succeeded)));
    }

    [Fact]
    public async Task Whoever_saves_an_older_page_is_refused_and_nothing_of_it_is_kept()
    {
        await using var office = await Open();
        var id = await office.Enter(RosterSteps.Enterprise());
        var board = office.Get<EnterpriseBoard>();
        var read = Must(await board.Entry(office.Staff, id));
        Must(await office.Get<AmendEnterprise>().Run(office.Head, id, read.Version, read.Facts with { District = "郾城区" }));
        Assert.Contains("刚被他人修改", Refused(await office.Get<AmendEnterprise>().Run(office.Staff, id, read.Version, read.Facts with { Phone = "1" })));
        var now = Must(await board.Entry(office.Staff, id));
        Assert.Equal(("郾城区", ""), (now.Facts.District, now.Facts.Phone));
    }

    [Fact]
    public async Task The_page_tells_what_changed_and_by_whom_in_the_words_of_the_roster()
    {
        await using var office = await Open();
        var id = await office.Enter(RosterSteps.Enterprise());
        var exemption = new Exemption(ExemptionGround.经营异常名录, "漯市监异〔2026〕1号", new DateOnly(2026, 3, 1), null);
        Must(await office.Get<AmendEnterprise>().Run(office.Head, id, 0, RosterSteps.Enterprise() with { State = ExistenceState.停业, Exemptions = [exemption] }));
        var trail = Must(await office.Get<EnterpriseBoard>().Entry(office.Leader, id)).Trail;
        Assert.Equal(["修改检查企业", "登记检查企业"], trail.Select(t => t.Verb));
        Assert.Equal(("科长甲", false), (trail[0].Person, trail[0].Whole));
        Assert.Equal(
            [new("存续状态", "存续", "停业"), new("不受次数限制", "", "经营异常名录：漯市监异〔2026〕1号，2026-03-01 至 长期")],
            trail[0].Changes.OrderByDescending(c => c.Field));
        Assert.Contains(new FieldChange("单位名称", "", "漯河市第1示例有限公司"), trail[1].Changes);
    }

    [Fact]
    public async Task An_exemption_needs_its_document_and_days_in_order_and_marks_the_list_while_it_holds()
    {
        await using var office = await Open();
        var enter = office.Get<EnterEnterprise>();
        var from = new DateOnly(2026, 3, 1);
        EnterpriseFacts With(string document, DateOnly? until) => RosterSteps.Enterprise() with { Exemptions = [new(ExemptionGround.因违法受过处罚, document, from, until)] };
        Assert.Contains("须写明文书", Refused(await enter.Run(office.Staff, With(" ", null))));
        Assert.Contains("不能早于起始日期", Refused(await enter.Run(office.Staff, With("处罚决定", from.AddDays(-1)))));
        Must(await enter.Run(office.Staff, With("处罚决定", new DateOnly(2026, 11, 23))));
        Assert.NotNull(Assert.Single(Must(await office.Get<EnterpriseBoard>().List(office.Staff, new(), 1)).Rows).Exempt);
        office.GoTo("2026-11-24");
        Assert.Null(Assert.Single(Must(await office.Get<EnterpriseBoard>().List(office.Staff, new(), 1)).Rows).Exempt);
    }

    [Fact]
    public async Task Taken_off_the_roster_with_a_reason_and_brought_back()
    {
        await using var office = await Open();
        var id = await office.Enter(RosterSteps.Enterprise());
        var retire = office.Get<RetireEnterprise>();
        Assert.Contains("请写明移出名录的原因", Refused(await retire.Run(office.Staff, id, 0, " ")));
        Assert.Contains("您的角色是领导", Refused(await retire.Run(office.Leader, id, 0, "注销")));
        var pressed = await Task.WhenAll(retire.Run(office.Staff, id, 0, "注销"), retire.Run(office.Head, id, 0, "注销"));
        Assert.Contains("刚被他人修改", Refused(Assert.Single(pressed, o => !o.Succeeded)));
        Assert.Contains("已于 2026-11-23 移出名录", Refused(await retire.Run(office.Staff, id, 1, "注销")));
        var board = office.Get<EnterpriseBoard>();
        Assert.Equal((0, 1), (Must(await board.List(office.Staff, new(), 1)).Total, Must(await board.List(office.Staff, new(Retired: true), 1)).Total));
        Assert.Contains("可在其页面恢复", Refused(await office.Get<EnterEnterprise>().Run(office.Staff, RosterSteps.Enterprise())));
        Assert.Contains("刚被他人修改", Refused(await office.Get<ReturnEnterprise>().Run(office.Staff, id, 0)));
        Must(await office.Get<ReturnEnterprise>().Run(office.Staff, id, 1));
        Assert.Contains("就在名录中", Refused(await office.Get<ReturnEnterprise>().Run(office.Staff, id, 2)));
    }

    [Fact]
    public async Task The_list_is_found_by_name_code_category_district_state_and_standing()
    {
        await using var office = await Open();
        await office.Enter(RosterSteps.Enterprise(1) with { Categories = ["建设单位", "施工单位"] });
        await office.Enter(RosterSteps.Enterprise(2) with { District = "郾城区", State = ExistenceState.停业 });
        await office.Enter(RosterSteps.Enterprise(3) with { Standing = Standing.守信 });
        async Task<string> Found(EnterpriseFilter filter) =>
            string.Concat(Must(await office.Get<EnterpriseBoard>().List(office.Staff, filter, 1)).Rows.Select(r => r.Name[4]));
        Assert.Equal("2", await Found(new(Search: " 第2示 例 ")));
        Assert.Equal("3", await Found(new(Search: RosterSteps.CodeOf(3).ToLowerInvariant())));
        Assert.Equal("1", await Found(new(Category: "施工单位")));
        Assert.Equal("13", await Found(new(District: "源汇区")));
        Assert.Equal("2", await Found(new(State: "停业")));
        Assert.Equal("3", await Found(new(Standing: "守信")));
        Assert.Equal("", await Found(new(Search: "100%")));
        Assert.Contains("施工单位", Must(await office.Get<EnterpriseBoard>().Words(office.Staff)).Categories);
    }

    [Fact]
    public async Task A_wrong_check_character_stands_with_a_recorded_reason_and_no_other_fault_does()
    {
        await using var office = await Open();
        var right = RosterSteps.CodeOf(3);
        var wrong = right[..^1] + (right[^1] == '0' ? '1' : '0');
        var enter = office.Get<EnterEnterprise>();
        var facts = RosterSteps.Enterprise(3) with { Code = wrong };
        Assert.Contains("校验码不符", Refused(await enter.Run(office.Staff, facts)));
        Assert.Contains("应为 18 位", Refused(await enter.Run(office.Staff, facts with { Code = "9141", CodeReason = "执照如此" })));
        Assert.Contains("没有填写", Refused(await enter.Run(office.Staff, facts with { Code = new string('0', 18), CodeReason = "执照如此" })));
        var id = Must(await enter.Run(office.Staff, facts with { CodeReason = "已对照执照，登记机关确认" }));
        var kept = Must(await office.Get<EnterpriseBoard>().Entry(office.Leader, id));
        Assert.Equal("已对照执照，登记机关确认", kept.Facts.CodeReason);
        Assert.Contains(kept.Trail[0].Changes, c => c is { Field: "代码核对说明", After: "已对照执照，登记机关确认" });
        // A right code needs no reason, and keeps none.
        Must(await office.Get<AmendEnterprise>().Run(office.Staff, id, 0, kept.Facts with { Code = right }));
        Assert.Equal("", Must(await office.Get<EnterpriseBoard>().Entry(office.Leader, id)).Facts.CodeReason);
    }

    [Fact]
    public async Task One_is_found_by_the_initials_of_its_name_and_an_older_database_gets_them()
    {
        await using var office = await Open();
        await office.Enter(RosterSteps.Enterprise(1));
        await office.Enter(RosterSteps.Enterprise(2) with { Name = "郾城区人防工程建设有限公司" });
        var board = office.Get<EnterpriseBoard>();
        Assert.Equal("郾城区人防工程建设有限公司", Assert.Single(Must(await board.List(office.Staff, new("ycqrf"), 1)).Rows).Name);
        Assert.Equal(0, Must(await board.List(office.Staff, new("zzzz"), 1)).Total);
        Assert.Equal(2, Must(await board.List(office.Staff, new("91411100"), 1)).Total);
        await using var db = await office.Db();
        await db.Database.ExecuteSqlRawAsync("UPDATE Enterprises SET Initials = ''");
        await Portal.Data.Initials.Fill(db);
        Assert.Equal(1, Must(await board.List(office.Staff, new("YCQRFGC"), 1)).Total);
        Assert.DoesNotContain(db.Trail.AsEnumerable(), t => (t.After ?? "").Contains("Initials"));
    }
}
