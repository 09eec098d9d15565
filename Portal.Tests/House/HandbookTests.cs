using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Portal.Shell;

namespace Portal.Tests.House;

public sealed partial class HandbookTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "wwwroot-assets", "help");

    [Fact]
    public void Every_page_has_a_chapter_of_its_own_part_of_the_chain()
    {
        var pages = typeof(PortalApp).Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<AllowAnonymousAttribute>() is null && t != typeof(NotFoundPage))
            .SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template.TrimStart('/')).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page =>
        {
            Assert.True(Handbook.ChapterFor(page) != "index", $"/{page} has no chapter in Handbook.");
            Assert.True(File.Exists(Path.Combine(Folder, Handbook.ChapterFor(page) + ".html")), page);
        });
    }

    [Fact]
    public void A_chapter_leads_nowhere_that_is_not_there_and_loads_nothing_from_elsewhere()
    {
        foreach (var file in Directory.GetFiles(Folder, "*.html"))
            Assert.All(Links().Matches(File.ReadAllText(file)), link => Assert.True(File.Exists(Path.Combine(Folder, link.Groups[1].Value)), $"{Path.GetFileName(file)}: {link.Value}"));
    }

    [Fact]
    public void Every_picture_stands_in_a_chapter_with_words_for_whoever_does_not_see_it()
    {
        var chapters = string.Concat(Directory.GetFiles(Folder, "*.html").Select(File.ReadAllText));
        Assert.Equal(Browser.HandbookPictures.Names.Order(), Directory.GetFiles(Path.Combine(Folder, "pictures")).Select(Path.GetFileNameWithoutExtension).Order());
        Assert.All(Browser.HandbookPictures.Names, name => Assert.Matches($"<img src=\"pictures/{name}\\.jpg\" alt=\"[^\"]{{6,}}\"", chapters));
    }

    [Fact]
    public void The_table_of_security_covers_every_chapter_and_names_tests_that_there_are()
    {
        var table = File.ReadAllText(Path.Combine(Folder, "asvs.html"));
        Assert.All(Enumerable.Range(1, 17), chapter => Assert.Contains($"<h2>V{chapter} ", table));
        var named = TestName().Matches(table).Select(m => m.Value).Distinct().ToList();
        Assert.True(named.Count > 25, $"{named.Count} tests");
        Assert.Empty(named.Except(typeof(HandbookTests).Assembly.GetTypes().Select(t => t.Name)));
    }

    [GeneratedRegex(@"\b[A-Z]\w+Tests\b")]
    private static partial Regex TestName();

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Links();
}
