using System.Diagnostics;
using Microsoft.Playwright;

namespace Portal.Tests.Browser;

/// <summary>A real browser: the Chromium that the machine has, or else one installed with its package manager; it never skips in silence.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Advice = "Install Chromium and Chinese fonts (Debian: apt-get install chromium fonts-noto-cjk), or set PORTAL_CHROMIUM to a browser's path.";

    private static readonly string[] Candidates =
    [
        Environment.GetEnvironmentVariable("PORTAL_CHROMIUM") ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    // Once for all classes that need it: two package managers side by side lock each other out.
    private static readonly Lazy<Task> Installed = new(async () =>
    {
        if (Found() is null || !await HasChineseFonts()) await Install();
    });

    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Installed.Value;
        var path = Found() ?? throw new InvalidOperationException($"No browser was found for the browser tests. {Advice}");
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            // Its own words — a date field's — as the office has them.
            Env = new Dictionary<string, string> { ["LANGUAGE"] = "zh_CN" },
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-CN"],
        });
    }

    private static string? Found() => Candidates.FirstOrDefault(File.Exists);

    private static async Task<bool> HasChineseFonts() =>
        !OperatingSystem.IsLinux() || (File.Exists("/usr/bin/fc-list") && (await Run("/usr/bin/fc-list", ":lang=zh")).Output.Length > 0);

    private static async Task Install()
    {
        if (!File.Exists("/usr/bin/apt-get") || Environment.UserName != "root") throw new InvalidOperationException($"The browser tests need a browser and Chinese fonts. {Advice}");
        await Run("/usr/bin/apt-get", "-o DPkg::Lock::Timeout=300 update -q");
        var (code, output) = await Run("/usr/bin/apt-get", "-o DPkg::Lock::Timeout=300 install -q -y chromium fonts-noto-cjk");
        if (code != 0) throw new InvalidOperationException($"Chromium could not be installed. {Advice}\n{output}");
    }

    private static async Task<(int Code, string Output)> Run(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
    }
}
