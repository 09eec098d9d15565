using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Features.Admin;
using Portal.Features.SignIn;
using Portal.Identity;
using Portal.Running;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.SignIn;

/// <summary>The city's sign-in, against a provider of the tests' own on loopback.</summary>
[Article(7)]
public sealed class CitySignInTests
{
    // A jar of cookies knows the machine's day alone: the office's must not lie before it.
    private const string Day = "2090-01-09";

    [Fact]
    public async Task Whoever_the_city_vouches_for_comes_into_the_account_of_that_name_and_where_they_wanted_to()
    {
        await using var office = await Open(Day);
        await using var city = await CityProvider.Start(office.Time);
        using var visitor = await Visitor(office, city);
        city.Name = "STAFF";
        Assert.Contains("市统一认证登录", await (await visitor.Get(PortalRoutes.SignIn)).Content.ReadAsStringAsync());
        Assert.Equal("/mine", await Through(visitor, "/mine"));
        using var opened = await visitor.Get(PortalRoutes.EnterprisesWorkbook);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        Assert.Equal(HalfSignIn.ByCity, Must(await office.Get<SessionBoard>().Mine(office.Staff, "")).Single().Way);
        // Never to another's address.
        Assert.Equal("/", await Through(visitor, "//elsewhere.example"));
    }

    [Fact]
    public async Task Whoever_has_no_account_or_a_disabled_one_is_told_so_and_none_is_made()
    {
        await using var office = await Open(Day);
        await using var city = await CityProvider.Start(office.Time);
        using var visitor = await Visitor(office, city);
        await using var db = await office.Db();
        var people = await db.Users.CountAsync();
        city.Name = "stranger";
        Assert.Contains("why=city-nobody", await Through(visitor));
        city.Name = "";
        Assert.Contains("why=city-nobody", await Through(visitor));
        var row = Must(await office.Get<AccountBoard>().Account(office.Administrator, office.Head.PersonId));
        Must(await office.Get<AmendAccount>().Run(office.Administrator, row.Id, row.Version, row.Facts with { Disabled = true }));
        city.Name = "head";
        Assert.Contains("why=city-nobody", await Through(visitor));
        Assert.Contains("没有与它对应的", await (await visitor.Get(PortalRoutes.SignIn + "?why=city-nobody")).Content.ReadAsStringAsync());
        Assert.Equal(people, await db.Users.CountAsync());
        Assert.False(await db.Sessions.AnyAsync());
    }

    [Fact]
    public async Task A_refusal_there_a_forged_or_an_old_word_opens_nothing()
    {
        await using var office = await Open(Day);
        await using var city = await CityProvider.Start(office.Time);
        using var visitor = await Visitor(office, city);
        city.Name = "staff";
        city.Denies = true;
        Assert.Contains("why=city-denied", await Through(visitor));
        (city.Denies, city.Lasts) = (false, TimeSpan.FromMinutes(-6));
        Assert.Contains("why=city&", await Through(visitor));
        (city.Lasts, city.Forges) = (TimeSpan.FromMinutes(5), true);
        Assert.Contains("why=city&", await Through(visitor));
        // An answer that nobody here has asked for.
        Assert.Contains("why=city&", To(await visitor.Get(PortalRoutes.CityReturn + "?code=1&state=1")));
        city.Forges = false;
        Assert.Equal("/", await Through(visitor));
    }

    [Fact]
    public async Task Who_has_a_second_factor_shows_it_and_the_portal_s_own_password_has_no_term_here()
    {
        await using var office = await Open(Day);
        var key = await office.Enrol(office.Coordinator);
        await using var city = await CityProvider.Start(office.Time);
        using var visitor = await Visitor(office, city);
        city.Name = "coordinator";
        Assert.Equal(PortalRoutes.SignInCode, await Through(visitor));
        Assert.Equal("/", To(await visitor.ShowCode(office.NextCode(key))));
        Must(await office.Get<ResetPassword>().Run(office.Administrator, office.Staff.PersonId));
        city.Name = "staff";
        Assert.Equal("/", await Through(visitor));
    }

    [Fact]
    public async Task The_name_may_stand_in_another_claim_that_the_provider_tells_when_asked()
    {
        await using var office = await Open(Day);
        await using var city = await CityProvider.Start(office.Time);
        using var visitor = await Visitor(office, city, "work_no");
        city.Name = "staff";
        Assert.Equal("/", await Through(visitor));
    }

    [Fact]
    public async Task Without_a_provider_and_with_one_that_does_not_answer_passwords_go_on()
    {
        await using var office = await Open(Day);
        using (var visitor = new HttpVisitor(await office.Listen()))
        {
            Assert.DoesNotContain("/sign-in/city", await (await visitor.Get(PortalRoutes.SignIn)).Content.ReadAsStringAsync());
            Assert.Contains("why=city-off", To(await visitor.Get(PortalRoutes.SignInCity)));
        }
        await using var another = await Open(Day);
        var city = await CityProvider.Start(another.Time);
        await city.DisposeAsync();
        using var late = await Visitor(another, city);
        Assert.Contains("why=city&", To(await late.Get(PortalRoutes.SignInCity)));
        await late.SignedIn("staff");
    }

    [Fact]
    public void A_provider_without_a_client_is_a_wrong_setting() => Assert.Contains("Identity:OpenIdClient", Assert.Single(SettingsCheck.Faults(
        new Microsoft.Extensions.Configuration.ConfigurationManager { ["Identity:OpenIdAuthority"] = "https://id.example.gov.cn" }, new Microsoft.Extensions.Configuration.ConfigurationManager())));

    private static async Task<HttpVisitor> Visitor(TestOffice office, CityProvider city, string claim = "preferred_username")
    {
        await office.Restart(builder =>
        {
            foreach (var (name, value) in new[] { ("Authority", city.Address), ("Client", CityProvider.Client), ("Secret", CityProvider.Secret), ("Claim", claim), ("Name", "市统一认证") })
                builder.Configuration["Identity:OpenId" + name] = value;
        });
        return new HttpVisitor(await office.Listen());
    }

    // From the portal to the provider, from there back, and to where the portal leads then.
    private static async Task<string> Through(HttpVisitor visitor, string back = "/")
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var asked = await visitor.Get($"{PortalRoutes.SignInCity}?back={Uri.EscapeDataString(back)}");
        using var told = await browser.GetAsync(asked.Headers.Location);
        return To(await visitor.Get(told.Headers.Location!.PathAndQuery));
    }

    private static string To(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var to = answer.Headers.Location!;
        return to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString;
    }
}
