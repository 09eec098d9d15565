using System.IO.Compression;

namespace Portal.Excel;

/// <summary>工作簿目录: the sheets of a workbook with the parts they stand in.</summary>
/// <param name="Sheets">Worksheets in their order; chart sheets and the like are left out.</param>
/// <param name="From1904">Whether dates count from 1904, as files from older Macs do.</param>
internal sealed record WorkbookParts(IReadOnlyList<(string Name, string Path, bool Hidden)> Sheets, string SharedStrings, string Styles, bool From1904)
{
    public static WorkbookParts Read(ZipArchive zip)
    {
        var targets = new Dictionary<string, (string Type, string Path)>();
        using (var links = PartXml.Open(zip, "xl/_rels/workbook.xml.rels"))
        {
            while (links is not null && links.NextElement())
                if (links.LocalName == "Relationship" && links.GetAttribute("Id") is { } id && links.GetAttribute("TargetMode") != "External")
                    targets[id] = (links.GetAttribute("Type")?.Split('/')[^1] ?? "", PathOf(links.GetAttribute("Target") ?? ""));
        }
        var sheets = new List<(string, string, bool)>();
        var from1904 = false;
        using var book = PartXml.Open(zip, "xl/workbook.xml");
        while (book is not null && book.NextElement())
        {
            if (book.LocalName == "workbookPr") from1904 = book.GetAttribute("date1904") is "1" or "true";
            if (book.LocalName != "sheet") continue;
            var hidden = book.GetAttribute("state") is "hidden" or "veryHidden";
            var name = book.GetAttribute("name") ?? "";
            if (targets.TryGetValue(LinkOf(book) ?? "", out var target) && target.Type == "worksheet") sheets.Add((name, target.Path, hidden));
        }
        return new(sheets, PathTo("sharedStrings", "xl/sharedStrings.xml"), PathTo("styles", "xl/styles.xml"), from1904);

        string PathTo(string type, string usual) => targets.Values.Where(target => target.Type == type).Select(target => target.Path).FirstOrDefault(usual);
    }

    // The id attribute of a sheet is the one in the relationships' namespace, which differs in strict files.
    private static string? LinkOf(System.Xml.XmlReader book)
    {
        string? link = null;
        for (var more = book.MoveToFirstAttribute(); more; more = book.MoveToNextAttribute())
            if (book is { LocalName: "id", NamespaceURI.Length: > 0 }) link = book.Value;
        book.MoveToElement();
        return link;
    }

    private static string PathOf(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;
}
