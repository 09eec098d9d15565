using System.Net;
using System.Text.RegularExpressions;
using Portal.Tests.Support;

namespace Portal.Tests.House;

public sealed partial class JobsPageTests
{
    [Fact]
    public async Task The_jobs_own_pages_are_the_administrator_s_alone()
    {
        await using var server = await PortalServer.Start("2026-11-24", "Development");
        Assert.Equal(HttpStatusCode.Redirect, (await new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }).GetAsync(server.Address + PortalRoutes.Jobs)).StatusCode);
        foreach (var account in new[] { "keyuan", "kezhang", "gongcheng", "lingdao" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await SignedIn(server, account)).GetAsync(PortalRoutes.Jobs)).StatusCode);
        using var administrator = await SignedIn(server, "admin");
        var jobs = await administrator.GetStringAsync(PortalRoutes.Jobs + "/recurring");
        Assert.Contains("deadlines", jobs);
        Assert.Contains("postman", jobs);
        Assert.Contains("Asia/Shanghai", jobs);
    }

    private static async Task<HttpClient> SignedIn(PortalServer server, string account)
    {
        var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(server.Address) };
        var form = await http.GetStringAsync(PortalRoutes.SignIn);
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["name"] = account,
            ["password"] = "yanshi-2026",
            ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
        });
        await http.PostAsync(PortalRoutes.SignIn, fields);
        return http;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
