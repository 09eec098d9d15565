using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Features.Admin;
using Portal.Features.SignIn;
using Portal.Identity;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.SignIn;

/// <summary>One-time passwords, own ones, and those that have expired, as a browser meets them.</summary>
[Article(7)]
public sealed class FirstSignInTests
{
    private const string Own = "My-own-1";
    private static readonly AccountFacts Zhang = new() { UserName = "zhang", DisplayName = "张三", Role = Role.领导 };

    [Fact]
    public async Task The_first_sign_in_opens_nothing_but_the_page_where_an_own_password_is_set()
    {
        await using var office = await Open();
        using var visitor = new HttpVisitor(await office.Listen());
        var entered = Must(await office.Get<EnterAccount>().Run(office.Administrator, Zhang));
        Assert.Equal(PortalRoutes.SignInPassword, To(await visitor.TrySignIn("zhang", entered.Password)));
        foreach (var address in new[] { "/", PortalRoutes.EnterprisesWorkbook, PortalRoutes.Mine, "/_blazor/initializers/" })
        {
            using var answer = await visitor.Get(address);
            Assert.StartsWith("/sign-in?ReturnUrl", answer.Headers.Location?.PathAndQuery);
        }
        Assert.Contains("不一致", To(await visitor.SetPassword(Own, "My-own-2")));
        Assert.Contains("至少 8 个字符", To(await visitor.SetPassword("short")));
        Assert.Contains("一次性口令", To(await visitor.SetPassword(entered.Password)));
        Assert.Equal("/", To(await visitor.SetPassword(Own)));
        using var opened = await visitor.Get(PortalRoutes.EnterprisesWorkbook);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        // Once only.
        Assert.Contains("why=wrong", To(await visitor.TrySignIn("zhang", entered.Password)));
        await visitor.SignedIn("zhang", Own);
    }

    [Fact]
    public async Task A_one_time_password_is_worth_nothing_when_its_hours_are_over_until_there_is_another()
    {
        await using var office = await Open();
        using var visitor = new HttpVisitor(await office.Listen());
        var entered = Must(await office.Get<EnterAccount>().Run(office.Administrator, Zhang));
        office.Time.Advance(TimeSpan.FromHours(72));
        Assert.Contains("why=late", To(await visitor.TrySignIn("zhang", entered.Password)));
        // Who does not know it learns nothing of its age.
        Assert.Contains("why=wrong", To(await visitor.TrySignIn("zhang", "not-the-password")));
        var another = Must(await office.Get<ResetPassword>().Run(office.Administrator, entered.Id));
        Assert.Equal(PortalRoutes.SignInPassword, To(await visitor.TrySignIn("zhang", another)));
    }

    [Fact]
    public async Task A_half_done_sign_in_lasts_ten_minutes_and_ends_with_any_change_of_the_account()
    {
        await using var office = await Open();
        using var visitor = new HttpVisitor(await office.Listen());
        var entered = Must(await office.Get<EnterAccount>().Run(office.Administrator, Zhang));
        await visitor.TrySignIn("zhang", entered.Password);
        office.Time.Advance(HalfSignIn.Term + TimeSpan.FromSeconds(1));
        Assert.Equal(PortalRoutes.SignIn, To(await visitor.Get(PortalRoutes.SignInPassword)));
        await visitor.TrySignIn("zhang", entered.Password);
        var row = Must(await office.Get<AccountBoard>().Account(office.Administrator, entered.Id));
        Must(await office.Get<AmendAccount>().Run(office.Administrator, row.Id, row.Version, row.Facts with { Disabled = true }));
        Assert.Equal(PortalRoutes.SignIn, To(await visitor.Get(PortalRoutes.SignInPassword)));
    }

    [Fact]
    public async Task A_password_of_ninety_days_is_changed_before_the_portal_opens()
    {
        await using var office = await Open();
        using var visitor = await new HttpVisitor(await office.Listen()).SignedIn("staff");
        office.Time.Advance(TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1));
        await visitor.SignedIn("staff");
        office.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(PortalRoutes.SignInPassword, To(await visitor.TrySignIn("staff", Password)));
        Assert.Contains("最近 5 次", To(await visitor.SetPassword(Password)));
        Assert.Equal("/", To(await visitor.SetPassword(Own)));
        await visitor.SignedIn("staff", Own);
    }

    [Fact]
    public async Task A_reset_ends_the_lock_and_every_sign_in_and_is_on_the_trail_without_the_password()
    {
        await using var office = await Open();
        using var visitor = await new HttpVisitor(await office.Listen()).SignedIn("staff");
        using var stranger = new HttpVisitor(visitor.Address);
        for (var n = 1; n <= Lockout.Attempts; n++) await stranger.TrySignIn("staff", "not-the-password");
        Assert.Contains("“我的”", Refused(await office.Get<ResetPassword>().Run(office.Administrator, office.Administrator.PersonId)));
        var password = Must(await office.Get<ResetPassword>().Run(office.Administrator, office.Staff.PersonId));
        Assert.StartsWith("/sign-in?ReturnUrl", (await visitor.Get("/")).Headers.Location?.PathAndQuery);
        Assert.Equal(PortalRoutes.SignInPassword, To(await stranger.TrySignIn("staff", password)));
        await using var db = await office.Db();
        var entry = await db.Trail.SingleAsync(t => t.Verb == "重置口令");
        Assert.DoesNotContain(password, entry.After);
        Assert.Contains("OneTimeUntil", entry.After);
    }

    [Fact]
    public async Task Who_changes_the_own_password_shows_the_one_that_is()
    {
        await using var office = await Open();
        var change = office.Get<ChangePassword>();
        Assert.Contains("现在的口令不正确", Refused(await change.Run(office.Staff, "not-the-password", Own)));
        Assert.Contains("不能包含账号名", Refused(await change.Run(office.Staff, Password, "my-staff-1")));
        Must(await change.Run(office.Staff, Password, Own));
        Assert.Equal(SignInWord.Right, Must(await office.Get<ProvePassword>().Run("staff", Own)).Word);
        for (var n = 1; n <= 4; n++) Refused(await change.Run(office.Staff, "not-the-password", "My-own-2"));
        // Guessing it from within locks as guessing it from outside does.
        Assert.Contains("输错次数过多", Refused(await change.Run(office.Staff, "not-the-password", "My-own-2")));
    }

    private static string To(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var to = answer.Headers.Location!;
        return Uri.UnescapeDataString(to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString);
    }
}
