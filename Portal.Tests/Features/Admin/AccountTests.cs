using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Features.Admin;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Admin;

[Article(7)]
public sealed class AccountTests
{
    private static readonly AccountFacts NewStaff = new() { UserName = "zhang", DisplayName = "张三", Role = Role.科员, SectionId = 2, Email = "zhang@example.invalid" };

    [Fact]
    public async Task Only_the_administrator_keeps_accounts()
    {
        await using var office = await Open();
        Assert.Contains("由系统管理员办理", Refused(await office.Get<EnterAccount>().Run(office.Coordinator, NewStaff)));
        Must(await office.Get<EnterAccount>().Run(office.Administrator, NewStaff));
        Assert.Contains("已经存在", Refused(await office.Get<EnterAccount>().Run(office.Administrator, NewStaff with { UserName = "ZHANG" })));
    }

    [Fact]
    public async Task A_first_administrator_is_entered_once_and_only_with_the_code()
    {
        await using var office = await Open();
        Assert.Contains("已经建立", Refused(await office.Get<EnterFirstAdministrator>().Run(true, "second", "第二", Password)));
        await using var db = await office.Db();
        await db.Users.ExecuteDeleteAsync();
        Assert.Contains("首次启动码", Refused(await office.Get<EnterFirstAdministrator>().Run(false, "second", "第二", Password)));
    }

    [Fact]
    public async Task A_disabled_person_can_do_nothing_from_the_next_step_on()
    {
        await using var office = await Open();
        var board = office.Get<AccountBoard>();
        var row = Must(await board.Account(office.Administrator, office.Head.PersonId));
        Must(await office.Get<AmendAccount>().Run(office.Administrator, row.Id, row.Version, row.Facts with { Disabled = true }));
        Assert.Contains("已停用", Refused(await office.Get<SectionBoard>().Sections(office.Head)));
        Assert.Contains("刚被他人修改", Refused(await office.Get<AmendAccount>().Run(office.Administrator, row.Id, row.Version, row.Facts)));
    }

    [Fact, Article(10)]
    public async Task An_inspector_belongs_to_one_account()
    {
        await using var office = await Open();
        var inspector = await office.Enter(RosterSteps.Inspector());
        var board = office.Get<AccountBoard>();
        Assert.Equal(inspector, Assert.Single(Must(await board.Inspectors(office.Administrator, "检查员"))).Id);
        var row = Must(await board.Account(office.Administrator, office.Staff.PersonId));
        Must(await office.Get<AmendAccount>().Run(office.Administrator, row.Id, row.Version, row.Facts with { InspectorId = inspector }));
        Assert.Equal("检查员1", Must(await board.Account(office.Administrator, office.Staff.PersonId)).Inspector?.Name);
        var other = Must(await board.Account(office.Administrator, office.Head.PersonId));
        Assert.Contains("只能对应一个账号", Refused(await office.Get<AmendAccount>().Run(office.Administrator, other.Id, other.Version, other.Facts with { InspectorId = inspector })));
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_the_account_not_half_made()
    {
        await using var office = await Open();
        await using var db = await office.Db();
        await db.Users.ExecuteDeleteAsync();
        Assert.Contains("口令至少 8 个字符", Refused(await office.Get<EnterFirstAdministrator>().Run(true, "zhang", "张三", "short")));
        Assert.Contains("不能包含账号名“zhang”", Refused(await office.Get<EnterFirstAdministrator>().Run(true, "zhang", "张三", "Zhang-2026")));
        Assert.False(await db.Users.AnyAsync());
    }

    [Fact]
    public async Task The_trail_is_a_chain_that_tells_what_changed_and_holds_no_secret()
    {
        await using var office = await Open();
        await using var db = await office.Db();
        var entries = await db.Trail.OrderBy(t => t.Id).ToListAsync();
        var hash = "";
        foreach (var entry in entries) Assert.Equal(hash = entry.HashAfter(hash), entry.Hash);
        Assert.Contains(entries, e => e is { Verb: "建立账号", PersonName: "系统管理员" } && e.After!.Contains("科长甲"));
        Assert.DoesNotContain(entries, e => e.After?.Contains("PasswordHash") is true);
    }
}
