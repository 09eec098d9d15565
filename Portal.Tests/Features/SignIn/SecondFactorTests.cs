using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Features.Admin;
using Portal.Features.SignIn;
using Portal.Identity;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.SignIn;

/// <summary>The second factor, as a browser and a telephone meet it.</summary>
[Article(7)]
public sealed class SecondFactorTests
{
    [Fact]
    public async Task Who_has_enrolled_shows_a_code_after_the_password_and_no_code_twice()
    {
        await using var office = await Open();
        var key = await office.Enrol(office.Coordinator);
        using var visitor = new HttpVisitor(await office.Listen());
        Assert.Equal(PortalRoutes.SignInCode, To(await visitor.TrySignIn("coordinator", Password)));
        Assert.StartsWith("/sign-in?ReturnUrl", To(await visitor.Get("/")));
        // The one that enrolled it was shown already.
        Assert.Contains("已经用过", To(await visitor.ShowCode(FactorSteps.CodeOf(office, key))));
        var code = office.NextCode(key);
        Assert.Equal("/", To(await visitor.ShowCode(code)));
        using (var opened = await visitor.Get(PortalRoutes.EnterprisesWorkbook)) Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        using var thief = new HttpVisitor(visitor.Address);
        await thief.TrySignIn("coordinator", Password);
        Assert.Contains("已经用过", To(await thief.ShowCode(code)));
        // Nobody else is asked for one.
        using var staff = await new HttpVisitor(visitor.Address).SignedIn("staff");
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_account_though_the_password_was_right_each_time()
    {
        await using var office = await Open();
        var key = await office.Enrol(office.Coordinator);
        using var visitor = new HttpVisitor(await office.Listen());
        for (var n = 1; n <= 5; n++)
        {
            Assert.Equal(PortalRoutes.SignInCode, To(await visitor.TrySignIn("coordinator", Password)));
            Assert.Contains(n < 5 ? "不正确" : "why=locked", To(await visitor.ShowCode("abcdef")));
        }
        Assert.Contains("why=locked", To(await visitor.TrySignIn("coordinator", Password)));
        office.Time.Advance(Lockout.Period);
        await visitor.TrySignIn("coordinator", Password);
        Assert.Equal("/", To(await visitor.ShowCode(office.NextCode(key))));
    }

    [Fact]
    public async Task A_recovery_code_stands_for_the_telephone_once()
    {
        await using var office = await Open();
        var key = Totp.NewKey();
        var codes = Must(await office.Get<EnrolFactor>().Run(office.Administrator, key, FactorSteps.CodeOf(office, key)));
        Assert.Equal(8, codes.Distinct().Count());
        using var visitor = new HttpVisitor(await office.Listen());
        await visitor.TrySignIn("admin", Password);
        Assert.Equal("/", To(await visitor.ShowCode(codes[3].ToUpperInvariant().Replace("-", " "))));
        Assert.Equal(7, Must(await office.Get<FactorBoard>().Of(office.Administrator)).RecoveryLeft);
        await visitor.TrySignIn("admin", Password);
        Assert.Contains("已经用过", To(await visitor.ShowCode(codes[3])));
        Assert.Equal("/", To(await visitor.ShowCode(codes[0])));
        await using var db = await office.Db();
        Assert.DoesNotContain(await db.Trail.Select(t => t.After ?? "").ToListAsync(), after => after.Contains("FactorSealed") || after.Contains("Hashes"));
        Assert.DoesNotContain(key, (await db.Users.SingleAsync(p => p.UserName == "admin")).FactorSealed);
    }

    [Fact]
    public async Task Where_it_is_required_nothing_opens_before_a_telephone_is_enrolled_and_the_recovery_codes_are_kept()
    {
        await using var office = await Open(services: s => s.AddSingleton(new IdentitySettings { SecondFactor = SecondFactor.Required }));
        using var visitor = new HttpVisitor(await office.Listen());
        Assert.Equal(PortalRoutes.SignInFactor, To(await visitor.TrySignIn("coordinator", Password)));
        Assert.StartsWith("/sign-in?ReturnUrl", To(await visitor.Get("/")));
        var page = await (await visitor.Get(PortalRoutes.SignInFactor)).Content.ReadAsStringAsync();
        Assert.Contains("<svg", page);
        var key = page.Split("class=\"hash\">")[1].Split('<')[0].Replace(" ", "");
        Assert.Contains("验证码不正确", To(await visitor.Enrol("000000")));
        Assert.Equal(PortalRoutes.SignInRecovery, To(await visitor.Enrol(FactorSteps.CodeOf(office, key))));
        Assert.StartsWith("/sign-in?ReturnUrl", To(await visitor.Get("/")));
        var codes = await (await visitor.Get(PortalRoutes.SignInRecovery)).Content.ReadAsStringAsync();
        Assert.Equal(8, codes.Split("class=\"hash\">").Length - 1);
        Assert.Equal("/", To(await visitor.Post(PortalRoutes.SignInRecovery, PortalRoutes.SignInRecovery, ("kept", "yes"))));
        Assert.Equal(PortalRoutes.SignIn, To(await visitor.Get(PortalRoutes.SignInRecovery)));
        Assert.Equal(PortalRoutes.SignInCode, To(await visitor.TrySignIn("coordinator", Password)));
        using var head = await new HttpVisitor(visitor.Address).SignedIn("head");
    }

    [Fact]
    public async Task Where_it_is_off_nobody_is_asked_not_even_who_enrolled_before()
    {
        await using var office = await Open();
        await office.Enrol(office.Coordinator);
        await office.Restart(builder => builder.Services.AddSingleton(new IdentitySettings { SecondFactor = SecondFactor.Off }));
        using var visitor = await new HttpVisitor(await office.Listen()).SignedIn("coordinator");
        Assert.Contains("没有启用", Refused(await office.Get<EnrolFactor>().Run(office.Administrator, Totp.NewKey(), "000000")));
    }

    [Fact]
    public async Task The_own_one_is_dropped_by_a_code_and_another_s_reset_by_the_administrator()
    {
        await using var office = await Open();
        var (drop, reset) = (office.Get<DropFactor>(), office.Get<ResetFactor>());
        var key = await office.Enrol(office.Coordinator);
        Assert.Contains("已经开通", Refused(await office.Get<EnrolFactor>().Run(office.Coordinator, key, FactorSteps.CodeOf(office, key))));
        Assert.Contains("验证码不正确", Refused(await drop.Run(office.Coordinator, FactorSteps.CodeOf(office, key))));
        Must(await drop.Run(office.Coordinator, office.NextCode(key)));
        Assert.Contains("没有开通", Refused(await reset.Run(office.Administrator, office.Coordinator.PersonId)));
        await office.Enrol(office.Coordinator);
        Must(await reset.Run(office.Administrator, office.Coordinator.PersonId));
        Assert.False(Must(await office.Get<FactorBoard>().Of(office.Coordinator)).Enrolled);
        await office.Enrol(office.Administrator);
        Assert.Contains("另一位系统管理员", Refused(await reset.Run(office.Administrator, office.Administrator.PersonId)));
    }

    [Fact]
    public async Task A_code_shown_twice_at_the_same_moment_opens_once()
    {
        await using var office = await Open();
        var key = await office.Enrol(office.Coordinator);
        var code = office.NextCode(key);
        var words = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () => Must(await office.Get<ProveCode>().Run(office.Coordinator.PersonId, code)))));
        Assert.Single(words, SignInWord.Right);
    }

    private static string To(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var to = answer.Headers.Location!;
        return Uri.UnescapeDataString(to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString);
    }
}
