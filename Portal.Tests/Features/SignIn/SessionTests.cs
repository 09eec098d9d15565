using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Features.Admin;
using Portal.Features.SignIn;
using Portal.Identity;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.SignIn;

/// <summary>Sign-ins that are listed, used, ended; by requests, by open pages and by the connections beneath them.</summary>
[Article(7)]
public sealed class SessionTests
{
    [Fact]
    public async Task One_s_sign_ins_are_listed_with_device_and_use_and_ended_one_by_one_or_all_but_this()
    {
        await using var office = await Open();
        var address = await office.Listen();
        using var desk = await new HttpVisitor(address, "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140 Safari/537").SignedIn("staff");
        var current = Must(await office.Get<SessionBoard>().Mine(office.Staff, "")).Single().Key;
        office.Time.Advance(TimeSpan.FromMinutes(5));
        using var phone = await new HttpVisitor(address, "Mozilla/5.0 (Linux; Android 14) MicroMessenger/8").SignedIn("staff");
        using var tablet = await new HttpVisitor(address, "Mozilla/5.0 (iPad; CPU OS 18) Safari/604").SignedIn("staff");
        var rows = Must(await office.Get<SessionBoard>().Mine(office.Staff, current));
        Assert.Equal(["Android 手机或平板 · 微信", "Windows 电脑 · Chrome", "iPad · Safari"], rows.Select(r => r.Device).Order(StringComparer.Ordinal));
        Assert.True(rows[0] is { Current: true, Way: "口令" });

        var lost = rows.Single(r => r.Device.StartsWith("Android", StringComparison.Ordinal)).Key;
        Assert.Contains("已经结束", Refused(await office.Get<EndSession>().Run(office.Head, lost)));
        Must(await office.Get<EndSession>().Run(office.Staff, lost));
        Assert.True(await IsOut(phone));
        Assert.False(await IsOut(tablet));
        Must(await office.Get<EndOtherSessions>().Run(office.Staff, current));
        Assert.True(await IsOut(tablet));
        Assert.False(await IsOut(desk));
        Assert.Single(Must(await office.Get<SessionBoard>().Mine(office.Staff, current)));
    }

    [Fact]
    public async Task The_administrator_ends_another_s_and_it_is_on_the_trail()
    {
        await using var office = await Open();
        using var visitor = await new HttpVisitor(await office.Listen()).SignedIn("head");
        Assert.Contains("系统管理员", Refused(await office.Get<SessionBoard>().Of(office.Coordinator, office.Head.PersonId)));
        Assert.Single(Must(await office.Get<SessionBoard>().Of(office.Administrator, office.Head.PersonId)));
        Assert.Contains("“我的登录”", Refused(await office.Get<EndSessionsOf>().Run(office.Administrator, office.Administrator.PersonId)));
        Must(await office.Get<EndSessionsOf>().Run(office.Administrator, office.Head.PersonId));
        Assert.True(await IsOut(visitor));
        Assert.Empty(Must(await office.Get<SessionBoard>().Of(office.Administrator, office.Head.PersonId)));
        await using var db = await office.Db();
        Assert.Equal(office.Head.PersonId, (await db.Trail.SingleAsync(t => t.Verb == "结束他人登录")).SubjectId);
        await visitor.SignedIn("head");
    }

    [Fact]
    public async Task A_cookie_that_was_copied_is_worth_nothing_once_its_owner_has_signed_out()
    {
        await using var office = await Open();
        using var visitor = await new HttpVisitor(await office.Listen()).SignedIn("staff");
        using var thief = visitor.Twin();
        Assert.False(await IsOut(thief));
        using var left = await visitor.Post(PortalRoutes.SignIn, PortalRoutes.SignOut, ("from", "portal"));
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.True(await IsOut(thief));
    }

    [Fact]
    public async Task When_a_sign_in_was_used_last_is_written_every_minute_and_what_is_long_over_removed()
    {
        await using var office = await Open();
        using var visitor = await new HttpVisitor(await office.Listen()).SignedIn("staff");
        office.Time.Advance(TimeSpan.FromMinutes(7));
        Assert.False(await IsOut(visitor));
        var now = office.Get<OfficeClock>().Now;
        Assert.Equal(now, Must(await office.Get<SessionBoard>().Mine(office.Staff, "")).Single().SeenAt);
        Must(await office.Get<NoteSightings>().Run());
        await using var db = await office.Db();
        Assert.Equal(now, await db.Sessions.Select(s => s.SeenAt).SingleAsync());
        // Nobody has used it for as long as a cookie lasts: it is open no more.
        office.Time.Advance(SignInSession.Term);
        Assert.Empty(Must(await office.Get<SessionBoard>().Mine(office.Staff, "")));
        office.Time.Advance(TimeSpan.FromDays(91));
        Must(await office.Get<NoteSightings>().Run());
        Assert.False(await db.Sessions.AnyAsync());
    }

    public static TheoryData<string> Endings => ["停用", "降级", "结束", "改口令"];

    [Theory, MemberData(nameof(Endings))]
    public async Task An_open_page_is_led_to_the_sign_in_within_a_minute(string ending)
    {
        await using var office = await Open();
        var user = await Signed(office, office.Head);
        using var state = (SignedInState)office.Get<AuthenticationStateProvider>();
        var gone = new TaskCompletionSource<ClaimsPrincipal>(TaskCreationOptions.RunContinuationsAsynchronously);
        ((IHostEnvironmentAuthenticationStateProvider)state).SetAuthenticationState(Task.FromResult(new AuthenticationState(user)));
        state.AuthenticationStateChanged += async changed => gone.TrySetResult((await changed).User);
        await End(office, ending);
        office.Time.Advance(SignedInState.Every);
        Assert.False((await gone.Task.WaitAsync(TimeSpan.FromSeconds(30))).Identity?.IsAuthenticated);
    }

    [Theory, MemberData(nameof(Endings))]
    public async Task The_connection_of_an_open_page_is_cut_within_a_minute_and_not_made_again(string ending)
    {
        await using var office = await Open();
        using var visitor = await new HttpVisitor(await office.Listen()).SignedIn("head");
        using var page = await visitor.Connect();
        using var other = await (await new HttpVisitor(visitor.Address).SignedIn("staff")).Connect();
        await End(office, ending);
        Assert.True(SignedInConnection.Every + SignedInState.Every > TimeSpan.FromMinutes(1) && SignedInConnection.Every < TimeSpan.FromMinutes(1));
        office.Time.Advance(SignedInConnection.Every);
        Assert.True(await HttpVisitor.IsCut(page));
        Assert.Equal(System.Net.WebSockets.WebSocketState.Open, other.State);
        await Assert.ThrowsAnyAsync<Exception>(visitor.Connect);
    }

    [Fact]
    public async Task A_connection_that_cannot_be_asked_for_is_cut_too()
    {
        await using var office = await Open();
        using var visitor = await new HttpVisitor(await office.Listen()).SignedIn("head");
        using var page = await visitor.Connect();
        await using (var db = await office.Db()) await db.Database.ExecuteSqlAsync($"ALTER TABLE Sessions RENAME TO Gone");
        office.Time.Advance(SignedInConnection.Every);
        Assert.True(await HttpVisitor.IsCut(page));
    }

    [Fact]
    public async Task An_open_page_whose_sign_in_holds_stays_open()
    {
        await using var office = await Open();
        var user = await Signed(office, office.Head);
        Assert.NotNull(await office.Get<SignedInCheck>().PersonOf(user));
        Assert.Null(await office.Get<SignedInCheck>().PersonOf(new ClaimsPrincipal(new ClaimsIdentity(user.Claims.Where(c => c.Type != PersonClaims.Session), "cookie"))));
    }

    private static async Task End(TestOffice office, string ending)
    {
        var row = Must(await office.Get<AccountBoard>().Account(office.Administrator, office.Head.PersonId));
        Must(ending switch
        {
            "停用" => await office.Get<AmendAccount>().Run(office.Administrator, row.Id, row.Version, row.Facts with { Disabled = true }),
            "降级" => await office.Get<AmendAccount>().Run(office.Administrator, row.Id, row.Version, row.Facts with { Role = Role.科员 }),
            "结束" => await office.Get<EndOtherSessions>().Run(office.Head, "another"),
            _ => await office.Get<ChangePassword>().Run(office.Head, Password, "My-own-1"),
        });
    }

    // What the cookie of a sign-in holds.
    private static async Task<ClaimsPrincipal> Signed(TestOffice office, Who who)
    {
        await using var db = await office.Db();
        var person = await db.Users.SingleAsync(p => p.Id == who.PersonId);
        var key = Must(await office.Get<BeginSession>().Run(new SignInProof(SignInWord.Right, person.Id, person.SecurityStamp!), "测试", HalfSignIn.ByPassword));
        var user = await office.Get<IUserClaimsPrincipalFactory<Person>>().CreateAsync(person);
        ((ClaimsIdentity)user.Identity!).AddClaim(new Claim(PersonClaims.Session, key));
        return user;
    }

    private static async Task<bool> IsOut(HttpVisitor visitor)
    {
        using var answer = await visitor.Get(PortalRoutes.EnterprisesWorkbook);
        return answer.StatusCode == HttpStatusCode.Redirect;
    }
}
