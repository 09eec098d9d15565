using System.Text.Json;
using Microsoft.Playwright;
using Portal.Data;
using Portal.Tests.House;

namespace Portal.Tests.Browser;

/// <summary>手册的图: pages of the demonstration year, taken by the walk; beside them the words that stood on each, so that a page that changed shows.</summary>
/// <remarks><c>dotnet run --project Portal.Tests -- pictures</c> takes them anew.</remarks>
internal static class HandbookPictures
{
    /// <summary>By address: the picture's name, and whether it shows a phone.</summary>
    private static readonly Dictionary<string, (string Name, bool OnPhone)> Wanted = new()
    {
        [PortalRoutes.Today] = ("today", false),
        [PortalRoutes.Enterprises] = ("rosters", false),
        [PortalRoutes.Import] = ("import", false),
        [PortalRoutes.CheckItems] = ("items", false),
        [PortalRoutes.PlanLine] = ("plans", false),
        [PortalRoutes.Draw] = ("draws", false),
        [PortalRoutes.Certificate] = ("certificate", false),
        [PortalRoutes.Inspection] = ("inspections", false),
        [PortalRoutes.Inspections] = ("phone", true),
        [PortalRoutes.Publications] = ("disclosure", false),
        [PortalRoutes.Leadership] = ("leadership", false),
        [PortalRoutes.Accounts] = ("admin", false),
    };

    public static string Folder => Path.Combine(Repository.Root, "wwwroot-assets", "help", "pictures");

    private static string WordsFile => Path.Combine(AppContext.BaseDirectory, "TestData", "handbook-words.json");

    public static IEnumerable<string> Names => Wanted.Values.Select(w => w.Name);

    public static Dictionary<string, string[]> WordsKept() => JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(WordsFile))!;

    public static bool Shows(string route, bool onPhone) => Wanted.TryGetValue(route, out var wanted) && wanted.OnPhone == onPhone;

    /// <summary>What a page is made of: headings, columns, labels and buttons, without numbers, which are the year's.</summary>
    public static async Task<(string Name, string[] Words)> Words(IPage page, string route) => (Wanted[route].Name, await page.EvaluateAsync<string[]>("""
        () => [...new Set([...document.querySelectorAll('h2, th, .mud-main-content label, .mud-main-content button')]
          .map(e => (e.firstChild?.nodeType === 3 ? e.firstChild.textContent : e.textContent).replace(/[\d\s]+/g, ''))
          .filter(t => t.length > 0 && t.length < 20))].sort()
        """));

    public static Task Take(IPage page, string route, string folder) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{Wanted[route].Name}.jpg"), Type = ScreenshotType.Jpeg, Quality = 70 });

    /// <summary>Walks through the portal and keeps pictures and words.</summary>
    public static async Task Print(TextWriter output)
    {
        Directory.CreateDirectory(Folder);
        await using var walk = new PageWalk { PicturesTo = Folder };
        await walk.InitializeAsync();
        var words = Path.Combine(Repository.Root, "Portal.Tests", "TestData", "handbook-words.json");
        File.WriteAllText(words, JsonSerializer.Serialize(walk.Words, new JsonSerializerOptions(Json.Readable) { WriteIndented = true }) + "\n");
        output.WriteLine($"{walk.Words.Count} pictures in {Folder}");
    }
}
