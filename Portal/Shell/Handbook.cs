namespace Portal.Shell;

/// <summary>使用手册: which chapter helps on which page; the chapters are plain files that open without the portal too.</summary>
public static class Handbook
{
    private static readonly Dictionary<string, string> Chapters = new()
    {
        [""] = "today",
        ["deadlines"] = "today",
        ["calendar"] = "today",
        ["mine"] = "today",
        ["enterprises"] = "rosters",
        ["works"] = "rosters",
        ["inspectors"] = "rosters",
        ["categories"] = "rosters",
        ["imports"] = "rosters",
        ["items"] = "items",
        ["plans"] = "plans",
        ["draws"] = "draws",
        ["leads"] = "draws",
        ["inspections"] = "inspections",
        ["templates"] = "inspections",
        ["disclosures"] = "disclosure",
        ["publications"] = "disclosure",
        ["accountability"] = "disclosure",
        ["leadership"] = "leadership",
        ["trail"] = "leadership",
        ["mails"] = "admin",
        ["accounts"] = "admin",
        ["sections"] = "admin",
        ["backups"] = "admin",
    };

    /// <param name="path">A page's address, without a slash before it.</param>
    /// <returns>The name of its chapter; the table of contents where the page has none.</returns>
    public static string ChapterFor(string path) => Chapters.GetValueOrDefault(path.Split('/', '?', '#')[0], "index");

    public static string AddressFor(string path) => $"/help/{ChapterFor(path)}.html";
}
