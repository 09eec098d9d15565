using System.Diagnostics;
using System.Net;
using Portal.Identity;
using Portal.Tests.Support;

namespace Portal.Tests.House;

public sealed class HostingTests
{
    private static readonly HttpClientHandler Direct = new() { AllowAutoRedirect = false };

    [Fact]
    public async Task The_running_portal_serves_its_styles_and_guards_everything_else()
    {
        await using var server = await PortalServer.Start("2026-11-23");
        using var http = new HttpClient(Direct, disposeHandler: false) { BaseAddress = new Uri(server.Address) };
        Assert.Contains(".refusal", await http.GetStringAsync("/css/portal.css"));
        Assert.Contains(".mud-", await http.GetStringAsync("/_content/MudBlazor/MudBlazor.min.css"));
        Assert.Equal("正常", await http.GetStringAsync(PortalRoutes.Live));
        Assert.Contains("首次启动码", await http.GetStringAsync(PortalRoutes.FirstStart));
        // Anybody may check a record; the page itself holds nothing.
        Assert.Contains("抽取核验", await http.GetStringAsync(PortalRoutes.Verifier));
        var headers = (await http.GetAsync(PortalRoutes.SignIn)).Headers;
        Assert.Contains("camera=()", headers.GetValues("Permissions-Policy").Single());
        Assert.Equal(["nosniff", "DENY", "same-origin"], new[] { "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy" }.Select(h => headers.GetValues(h).Single()));

        var addresses = typeof(PortalRoutes).GetFields().Select(f => (string)f.GetRawConstantValue()!)
            .Except([PortalRoutes.SignIn, PortalRoutes.FirstStart, PortalRoutes.Live, PortalRoutes.Ready, PortalRoutes.Feed, PortalRoutes.Verifier])
            .Select(a => System.Text.RegularExpressions.Regex.Replace(a, @"\{[^}]+\}", "1"));
        // A calendar program has no cookie: its secret is its sign-in, and this is none.
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(PortalRoutes.FeedAt("1"))).StatusCode);
        foreach (var address in addresses)
        {
            var answer = await http.GetAsync(address);
            Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.MethodNotAllowed, $"{address}: {answer.StatusCode}");
            if (answer.StatusCode == HttpStatusCode.Redirect) Assert.StartsWith("/sign-in", new Uri(http.BaseAddress, answer.Headers.Location!).PathAndQuery);
        }
    }

    [Fact]
    public async Task Outside_Development_nobody_is_there_and_the_first_sign_in_leads_to_the_first_start()
    {
        await using var server = await PortalServer.Start("2026-11-23");
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        Assert.Contains("建立系统管理员账号", await http.GetStringAsync("/"));
        Assert.NotEmpty(server.Get<SetupCode>().Value);
    }

    [Fact]
    public async Task A_form_from_elsewhere_signs_nobody_in_and_enters_nobody()
    {
        await using var server = await PortalServer.Start("2026-11-23");
        using var http = new HttpClient(Direct, disposeHandler: false) { BaseAddress = new Uri(server.Address) };
        foreach (var address in new[] { PortalRoutes.SignIn, PortalRoutes.FirstStart })
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = "admin", ["password"] = "password-1", ["code"] = server.Get<SetupCode>().Value });
            Assert.Equal(HttpStatusCode.BadRequest, (await http.PostAsync(address, form)).StatusCode);
        }
    }

    [Fact]
    public async Task What_is_published_serves_its_styles_from_its_own_folder()
    {
        var target = Directory.CreateTempSubdirectory("portal-publish-");
        try
        {
            var configuration = AppContext.BaseDirectory.Contains("Release") ? "Release" : "Debug";
            await Run("dotnet", $"publish \"{Path.Combine(Repository.Root, "Portal")}\" -c {configuration} --no-build -o \"{target.FullName}\" -v q --nologo");
            // What an installation needs goes with the program.
            Assert.All(["portal.json", "portal.service"], file => Assert.True(File.Exists(Path.Combine(target.FullName, file)), file));
            using var portal = Process.Start(new ProcessStartInfo("dotnet", $"\"{Path.Combine(target.FullName, "Portal.dll")}\" --urls=http://127.0.0.1:0 --Portal:DataFolder=\"{Path.Combine(target.FullName, "data")}\"")
            {
                WorkingDirectory = Path.GetTempPath(),
                RedirectStandardOutput = true,
                Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
            })!;
            try
            {
                string? line;
                do line = await portal.StandardOutput.ReadLineAsync(); while (line is not null && !line.Contains("http://"));
                Assert.NotNull(line);
                var address = line[line.IndexOf("http://", StringComparison.Ordinal)..].Split('/')[2];
                using var http = new HttpClient { BaseAddress = new Uri($"http://{address}") };
                Assert.Contains(".refusal", await http.GetStringAsync("/css/portal.css"));
                Assert.Contains("首次启动码", await http.GetStringAsync(PortalRoutes.FirstStart));
            }
            finally
            {
                portal.Kill(entireProcessTree: true);
                await portal.WaitForExitAsync();
            }
        }
        finally
        {
            target.Delete(recursive: true);
        }
    }

    private static async Task Run(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
    }
}
