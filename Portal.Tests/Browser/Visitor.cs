using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portal.Tests.Browser;

/// <summary>A person at a browser: signs in, reads, fills fields by their labels, presses buttons by their words.</summary>
public sealed class Visitor(IPage page, string address)
{
    public IPage Page => page;

    public static async Task<Visitor> Come(IBrowser browser, string address, int width = 1440)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN", ViewportSize = new ViewportSize { Width = width, Height = 900 }, AcceptDownloads = true });
        context.SetDefaultTimeout(60_000);
        Assertions.SetDefaultExpectTimeout(60_000);
        return new Visitor(await context.NewPageAsync(), address);
    }

    public async Task SignIn(string name, string password)
    {
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(address + PortalRoutes.SignIn);
        await page.FillAsync("input[name=name]", name);
        await page.FillAsync("input[name=password]", password);
        await page.ClickAsync("button[type=submit]");
        await Sees("今日");
    }

    /// <summary>The first time: nothing opens before the one-time password has given way to an own one.</summary>
    public async Task SignInFirst(string name, string oneTime, string own)
    {
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(address + PortalRoutes.SignIn);
        await page.FillAsync("input[name=name]", name);
        await page.FillAsync("input[name=password]", oneTime);
        await page.ClickAsync("button[type=submit]");
        await Heading("设置自己的口令");
        await page.FillAsync("input[name=password]", own);
        await page.FillAsync("input[name=again]", own);
        await page.ClickAsync("button[type=submit]");
        await Sees("今日");
    }

    /// <summary>Opens an address and waits until its heading stands.</summary>
    public async Task Open(string path, string heading)
    {
        await page.GotoAsync(address + path);
        await Heading(heading);
    }

    public Task Heading(string text) => Assertions.Expect(page.Locator("h1")).ToContainTextAsync(text);

    public Task Sees(string text) => Assertions.Expect(page.Locator("main, .mud-layout").First).ToContainTextAsync(text);

    public Task Told(string text) => Assertions.Expect(page.Locator(".mud-snackbar").Filter(new LocatorFilterOptions { HasText = text }).First).ToBeVisibleAsync();

    public Task Refused(string text) => Assertions.Expect(page.Locator(".refusal").First).ToContainTextAsync(text);

    public ILocator Panel(string heading) => page.Locator("section, form.panel, .panel").Filter(new LocatorFilterOptions { Has = page.Locator("h2", new PageLocatorOptions { HasTextString = heading }) }).Last;

    public Task Fill(string label, string text, ILocator? within = null) =>
        (within ?? page.Locator("main, .mud-layout").First).GetByLabel(new Regex($"^{Regex.Escape(label)}\\*?$")).First.FillAsync(text);

    public async Task Choose(string label, string option, ILocator? within = null)
    {
        await (within ?? page.Locator(".mud-main-content")).Locator(".mud-select").Filter(new LocatorFilterOptions { Has = Labelled(label) }).First.ClickAsync();
        await page.Locator(".mud-popover-open .mud-list-item").Filter(new LocatorFilterOptions { HasTextRegex = new Regex($"^{Regex.Escape(option)}$") }).ClickAsync();
        await Assertions.Expect(page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
    }

    private ILocator Labelled(string label) => page.Locator("label", new PageLocatorOptions { HasTextRegex = new Regex($"^{Regex.Escape(label)}\\*?$") });

    public Task Tick(string label) => page.Locator("label").Filter(new LocatorFilterOptions { HasTextRegex = new Regex($"^\\s*{Regex.Escape(label)}") }).First.ClickAsync();

    public Task Press(string button, ILocator? within = null) =>
        (within ?? page.Locator("body")).GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^\\s*{Regex.Escape(button)}") })
        .Or((within ?? page.Locator("body")).GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^\\s*{Regex.Escape(button)}") })).First.ClickAsync();

    /// <summary>Chooses a file through the button that opens the file picker: by then the page listens for it.</summary>
    public async Task ChooseFile(string button, string path) =>
        await (await page.RunAndWaitForFileChooserAsync(() => Press(button))).SetFilesAsync(path);

    /// <summary>Answers the question that the portal asks before what cannot be undone.</summary>
    public async Task Confirm()
    {
        await page.Locator(".mud-dialog-actions button").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
    }

    /// <summary>Presses a link that downloads, and keeps the file.</summary>
    public async Task<byte[]> Download(string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => Press(link));
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }
}
