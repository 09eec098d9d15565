using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Portal.Tests.Support;

namespace Portal.Tests.Browser;

/// <summary>One walk through every page of the demonstration year, wide and narrow, light and dark, and what was found amiss on the way.</summary>
public sealed class PageWalk : IAsyncLifetime
{
    private const string DemoPassword = "yanshi-2026";

    // A frame that runs no script holds a mail's text, which is looked at by itself.
    private const string Axe = """
        async only => (await axe.run(document, { runOnly: only, resultTypes: ['violations'], iframes: false })).violations
          .map(v => `${v.id} (${v.help}), ${v.nodes.length}×: ` + v.nodes.slice(0, 3).map(n => `${n.html.slice(0, 160)} ${n.any[0]?.message ?? ''}`).join(' | '))
        """;

    private static readonly string[] Everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    // The theme changes colours and nothing else.
    private static readonly string[] Colours = ["color-contrast", "link-in-text-block"];
    private static readonly string AxeScript = new BundledAxeScriptProvider().GetScript();

    // What sticks out of the page, unless it lies in something that scrolls by itself; and buttons whose words are cut off.
    private const string Narrow = """
        () => {
          const found = [], width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth > width) found.push(`the body scrolls: ${document.documentElement.scrollWidth} > ${width}`);
          const scrolls = e => { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) if (/auto|scroll/.test(getComputedStyle(p).overflowX)) return true; return false; };
          for (const e of document.querySelectorAll('main a, main button, .mud-main-content a, .mud-main-content button, .mud-main-content input, .mud-main-content .panel')) {
            const r = e.getBoundingClientRect();
            if (!r.width || !r.height || getComputedStyle(e).visibility === 'hidden') continue;
            if ((r.right > width + 1 || r.left < -1) && !scrolls(e)) found.push(`sticks out: ${e.outerHTML.slice(0, 120)} ${Math.round(r.left)}–${Math.round(r.right)}`);
            if (e.tagName === 'BUTTON' && e.scrollWidth > e.clientWidth + 1) found.push(`clipped: ${e.outerHTML.slice(0, 120)}`);
          }
          return found.slice(0, 5);
        }
        """;

    private readonly Chromium chromium = new();

    public List<string> Light { get; } = [];
    public List<string> Dark { get; } = [];
    public List<string> OnPhone { get; } = [];

    /// <summary>What the browser did not run or load because the portal's own policy forbids it.</summary>
    public List<string> Blocked { get; } = [];
    public int Pages { get; private set; }

    /// <summary>The words of the pages that the handbook shows.</summary>
    public Dictionary<string, string[]> Words { get; } = [];

    /// <summary>Where the handbook's pictures are put; null takes none.</summary>
    public string? PicturesTo { get; init; }

    /// <summary>Violations where a head or the leadership looks: who may do less or other things sees other pages.</summary>
    public List<string> Others { get; } = [];

    /// <summary>How many sheets of A4 领导总览 takes.</summary>
    public int SheetsOfOverview { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await chromium.InitializeAsync();
        await using var server = await PortalServer.Start("2026-11-24", "Development");
        var addresses = await PageAddresses.Of(server);
        foreach (var pages in addresses.GroupBy(p => p.Account))
        {
            var visitor = await Visitor.Come(chromium.Browser, server.Address);
            visitor.Page.Console += (_, said) =>
            {
                if (said.Text.Contains("Content Security Policy")) Blocked.Add($"{visitor.Page.Url}: {said.Text}");
            };
            try
            {
                if (pages.Key.Length > 0) await visitor.SignIn(pages.Key, DemoPassword);
                foreach (var (_, route, address) in pages) await Look(visitor.Page, server.Address, route, address);
            }
            finally
            {
                // An open circuit would hold the server's stop back.
                await visitor.Page.Context.CloseAsync();
            }
        }
        if (PicturesTo is not null) return;
        foreach (var account in new[] { "kezhang", "lingdao" })
        {
            var visitor = await Visitor.Come(chromium.Browser, server.Address);
            await visitor.SignIn(account, DemoPassword);
            foreach (var (_, _, address) in addresses.Where(a => a.Account == "gongcheng"))
            {
                await Arrive(visitor.Page, server.Address + address);
                Others.AddRange((await Violations(visitor.Page, address, Everything)).Select(v => $"{account} {v}"));
            }
            await visitor.Page.Context.CloseAsync();
        }
    }

    private static async Task Arrive(IPage page, string address)
    {
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator("h1, .empty h2").First).ToBeVisibleAsync();
        await page.AddStyleTagAsync(new() { Content = "*, *::before, *::after { transition: none !important; animation: none !important; }" });
        await page.EvaluateAsync(AxeScript);
    }

    private async Task Look(IPage page, string server, string route, string address)
    {
        await page.SetViewportSizeAsync(1440, 900);
        await Arrive(page, server + address);
        await Picture(page, route, onPhone: false);
        Light.AddRange(await Violations(page, address, Everything));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Dark.AddRange(await Violations(page, address, Colours));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(390, 844);
        await Picture(page, route, onPhone: true);
        OnPhone.AddRange((await page.EvaluateAsync<string[]>(Narrow)).Select(f => $"{address}: {f}"));
        if (address == PortalRoutes.Leadership) SheetsOfOverview = await Sheets(page);
        if (route == PortalRoutes.Mail) Light.AddRange(await Letter(page));
        Pages++;
    }

    private async Task Picture(IPage page, string route, bool onPhone)
    {
        if (!HandbookPictures.Shows(route, onPhone)) return;
        var (name, words) = await HandbookPictures.Words(page, route);
        Words[name] = words;
        if (PicturesTo is not null) await HandbookPictures.Take(page, route, PicturesTo);
    }

    // The mail's text as a mail program shows it.
    private static async Task<IEnumerable<string>> Letter(IPage page)
    {
        var letter = await page.Context.NewPageAsync();
        await letter.SetContentAsync((await page.Locator("iframe.letter").GetAttributeAsync("srcdoc"))!);
        await letter.EvaluateAsync(AxeScript);
        var found = (await Violations(letter, "the letter", Everything)).ToList();
        await letter.CloseAsync();
        return found;
    }

    private static async Task<int> Sheets(IPage page)
    {
        await Assertions.Expect(page.Locator(".picture table").Last).ToBeVisibleAsync();
        var paper = await page.PdfAsync(new() { Format = "A4", Margin = new() { Top = "10mm", Bottom = "10mm", Left = "10mm", Right = "10mm" } });
        return System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(paper), @"/Type\s*/Page\b(?!s)");
    }

    private static async Task<IEnumerable<string>> Violations(IPage page, string address, string[] rules) =>
        (await page.EvaluateAsync<string[]>(Axe, rules)).Select(v => $"{address}: {v}");

    public ValueTask DisposeAsync() => chromium.DisposeAsync();
}
