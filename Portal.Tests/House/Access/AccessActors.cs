using Microsoft.AspNetCore.Identity;
using Portal.Domain.Office;
using Portal.Features.Admin;
using Portal.Features.SignIn;
using Portal.Identity;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.House.Access;

/// <summary>Everybody who could try something: each role in its own section and in another one, and those whose sign-in is older than what they may do now.</summary>
public static class AccessActors
{
    /// <summary>The columns of the matrix, and who stands in each.</summary>
    public static readonly IReadOnlyList<(string Column, Func<TestOffice, Task<Who>> Who)> All =
    [
        ("科员", o => Task.FromResult(o.Staff)),
        ("科员（他科）", o => Task.FromResult(o.OtherStaff)),
        ("科室负责人", o => Task.FromResult(o.Head)),
        ("科室负责人（他科）", o => Task.FromResult(o.OtherHead)),
        ("工程管理科", o => Task.FromResult(o.Coordinator)),
        ("领导", o => Task.FromResult(o.Leader)),
        ("系统管理员", o => Task.FromResult(o.Administrator)),
        ("未登录", _ => Task.FromResult(new Who(-1))),
        ("停用的负责人", o => Named(o, Disabled)),
        ("口令锁定的负责人", o => Named(o, Locked)),
        ("负责人降为科员", o => Named(o, Demoted)),
        ("科员调往他科", o => Named(o, Moved)),
        ("统筹员改任领导", o => Named(o, Promoted)),
        ("管理员改任领导", o => Named(o, Former)),
    ];

    private const string Disabled = "disabled-head", Locked = "locked-head", Demoted = "demoted-head", Moved = "moved-staff", Promoted = "former-coordinator", Former = "former-admin";

    /// <summary>Enters those who were somebody else when they signed in, and makes of them what they are now, as the administrator would.</summary>
    public static async Task<TestOffice> Furnish()
    {
        var office = await Open();
        await Changed(office, Disabled, Role.科室负责人, office.Own, f => f with { Disabled = true });
        await Changed(office, Locked, Role.科室负责人, office.Own, f => f);
        for (var tried = 0; tried < Lockout.Attempts; tried++) Must(await office.Get<ProvePassword>().Run(Locked, "not-the-password"));
        Assert.Equal(SignInWord.Locked, Must(await office.Get<ProvePassword>().Run(Locked, TestOffice.Password)).Word);
        await Changed(office, Demoted, Role.科室负责人, office.Own, f => f with { Role = Role.科员 });
        await Changed(office, Moved, Role.科员, office.Own, f => f with { SectionId = office.Other });
        await Changed(office, Promoted, Role.工程管理科, office.Coordinating, f => f with { Role = Role.领导 });
        await Changed(office, Former, Role.系统管理员, null, f => f with { Role = Role.领导 });
        return office;
    }

    private static async Task<int> Changed(TestOffice office, string userName, Role role, int? section, Func<AccountFacts, AccountFacts> change)
    {
        var facts = new AccountFacts { UserName = userName, DisplayName = userName, Role = role, SectionId = section };
        var id = Must(await office.Get<EnterAccount>().Run(office.Administrator, facts)).Id;
        if (change(facts) != facts) Must(await office.Get<AmendAccount>().Run(office.Administrator, id, 0, change(facts)));
        return id;
    }

    private static async Task<Who> Named(TestOffice office, string userName) => new((await office.Get<UserManager<Person>>().FindByNameAsync(userName))!.Id);
}
