using System.Net;
using System.Net.Http.Headers;
using Portal.Tests.Support;

namespace Portal.Tests.House.Access;

/// <summary>What every kind of answer tells the browser, header by header.</summary>
public sealed class HeaderTests(HeaderTests.Portal portal) : IClassFixture<HeaderTests.Portal>
{
    /// <summary>A portal that answers, one visitor who signed in and one who did not.</summary>
    public sealed class Portal : IAsyncLifetime
    {
        public TestOffice Office { get; private set; } = null!;
        public Uri Address { get; private set; } = null!;
        public HttpVisitor Signed { get; private set; } = null!;
        public HttpVisitor Stranger { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Office = await TestOffice.Open();
            Address = await Office.Listen();
            (Stranger, Signed) = (new HttpVisitor(Address), await new HttpVisitor(Address).SignedIn("admin"));
        }

        public ValueTask DisposeAsync()
        {
            Stranger.Dispose();
            Signed.Dispose();
            return Office.DisposeAsync();
        }
    }

    /// <summary>One of each kind: what it is, whether signed in, where, what it answers.</summary>
    public static TheoryData<string, bool, string, HttpStatusCode> Kinds => new()
    {
        { "样式", false, "/css/portal.css", HttpStatusCode.OK },
        { "组件库", false, "/_content/MudBlazor/MudBlazor.min.css", HttpStatusCode.OK },
        { "核验页", false, PortalRoutes.Verifier, HttpStatusCode.OK },
        { "手册", false, "/help/index.html", HttpStatusCode.OK },
        { "健康检查", false, PortalRoutes.Live, HttpStatusCode.OK },
        { "登录页", false, PortalRoutes.SignIn, HttpStatusCode.OK },
        { "转去登录", false, PortalRoutes.Enterprises, HttpStatusCode.Redirect },
        { "没有的订阅", false, "/feeds/none.ics", HttpStatusCode.NotFound },
        { "页面", true, PortalRoutes.Enterprises, HttpStatusCode.OK },
        { "下载", true, PortalRoutes.EnterprisesWorkbook, HttpStatusCode.OK },
        { "拒绝的下载", true, "/attachments/99", HttpStatusCode.NotFound },
        { "没有的地址", true, "/no/such/page", HttpStatusCode.Redirect },
        { "定时作业", true, PortalRoutes.Jobs, HttpStatusCode.OK },
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task Nothing_is_guessed_framed_or_told_elsewhere(string kind, bool signedIn, string path, HttpStatusCode expected)
    {
        using var answer = await (signedIn ? portal.Signed : portal.Stranger).Get(path);
        Assert.Equal((kind, expected), (kind, answer.StatusCode));
        Assert.Equal("nosniff", One(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", One(answer, "X-Frame-Options"));
        Assert.Equal("same-origin", One(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", One(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", One(answer, "Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", One(answer, "Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"), "Plain http promises no TLS.");
        var policy = One(answer, "Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains(policy, p => p.StartsWith("default-src ", StringComparison.Ordinal));
        var scripts = policy.SingleOrDefault(p => p.StartsWith("script-src ", StringComparison.Ordinal)) ?? "";
        Assert.DoesNotContain("unsafe", scripts);
        Assert.Matches(kind == "核验页" ? "^script-src 'sha256-[A-Za-z0-9+/]{43}='$" : "^script-src 'self'$", scripts);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_a_signed_in_person_was_shown_stays_in_no_cache(string kind, bool signedIn, string path, HttpStatusCode expected)
    {
        using var answer = await (signedIn ? portal.Signed : portal.Stranger).Get(path);
        Assert.Equal((kind, expected), (kind, answer.StatusCode));
        if (signedIn && expected == HttpStatusCode.OK) Assert.True(answer.Headers.CacheControl?.NoStore, $"{kind}: {answer.Headers.CacheControl}");
    }

    [Fact]
    public async Task Behind_a_proxy_that_speaks_TLS_the_browser_is_told_to_stay_with_it_and_the_cookie_too()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.Address };
        var asked = new HttpRequestMessage(HttpMethod.Get, PortalRoutes.SignIn);
        asked.Headers.Add("X-Forwarded-Proto", "https");
        asked.Headers.Host = "portal.example.invalid";
        using var answer = await http.SendAsync(asked);
        Assert.Equal("max-age=31536000", One(answer, "Strict-Transport-Security"));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        foreach (var flag in new[] { "portal-form=", "secure", "httponly", "samesite=strict" }) Assert.Contains(flag, cookie);
    }

    [Fact]
    public async Task The_sign_in_cookie_is_out_of_reach_of_scripts_and_of_other_sites_forms()
    {
        using var visitor = new HttpVisitor(portal.Address);
        using var answer = await visitor.TrySignIn("staff", TestOffice.Password);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("portal=", StringComparison.Ordinal));
        foreach (var flag in new[] { "httponly", "samesite=lax", "path=/" }) Assert.Contains(flag, cookie);
        // It ends with the browser: an office shares machines.
        Assert.DoesNotContain("expires=", cookie);
    }

    [Fact]
    public async Task A_form_larger_than_any_of_the_portal_s_own_is_not_read()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = portal.Address };
        using var content = new ByteArrayContent(new byte[1024 * 1024 + 1]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        using var answer = await http.PostAsync(PortalRoutes.SignIn, content);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest });
    }

    [Fact]
    public async Task Who_guesses_names_and_passwords_is_slowed_down_before_any_is_looked_at()
    {
        await using var office = await TestOffice.Open();
        using var visitor = new HttpVisitor(await office.Listen());
        for (var n = 1; n <= 30; n++)
        {
            using var tried = await visitor.TrySignIn($"nobody{n}", "password-1");
            Assert.Equal(HttpStatusCode.Redirect, tried.StatusCode);
        }
        using var refused = await visitor.TrySignIn("staff", TestOffice.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("一分钟后再试", await refused.Content.ReadAsStringAsync());
        Assert.Equal("nosniff", One(refused, "X-Content-Type-Options"));
        // Everybody who is signed in goes on working.
        using var page = await visitor.Get(PortalRoutes.SignIn);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private static string One(HttpResponseMessage answer, string header) =>
        Assert.Single(answer.Headers.TryGetValues(header, out var values) ? values : []);
}
