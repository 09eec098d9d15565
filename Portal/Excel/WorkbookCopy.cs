using System.IO.Compression;
using System.Xml;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;

namespace Portal.Excel;

/// <summary>工作簿副本: a workbook part by part as it came, but without identity-card numbers, and with a column of reasons where one is asked for.</summary>
public static class WorkbookCopy
{
    private const int HeadRows = 40;

    /// <summary>A copy to be kept: columns headed 身份证号 are emptied, and every identity-card number elsewhere is masked.</summary>
    public static byte[] WithoutIdentity(byte[] file, IReadOnlyList<Sheet> sheets)
    {
        if (!sheets.Any(HoldsIdentity)) return file;
        using var source = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        var parts = WorkbookParts.Read(source);
        var emptied = parts.Sheets.Zip(sheets).ToDictionary(pair => pair.First.Path, pair => IdentityColumns(pair.Second));
        var secret = SecretStrings(source, emptied);
        return Copy(source, (path, from, to) =>
        {
            if (emptied.TryGetValue(path, out var columns)) SheetCopy.Write(from, to, columns, null);
            else if (path == parts.SharedStrings || path.EndsWith(".xml", StringComparison.Ordinal)) XmlCopy.Write(from, to, path == parts.SharedStrings ? secret : new HashSet<int>());
            else return false;
            return true;
        });
    }

    /// <summary>The workbook with one column more on a sheet: what is said of its rows.</summary>
    /// <param name="column">Where it stands, from 1.</param>
    /// <param name="said">By row, from 1; the header's row bears its heading.</param>
    public static byte[] WithReasons(byte[] file, string sheetName, int column, IReadOnlyDictionary<int, string> said)
    {
        using var source = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        var path = WorkbookParts.Read(source).Sheets.First(sheet => sheet.Name == sheetName).Path;
        return Copy(source, (part, from, to) =>
        {
            if (part != path) return false;
            SheetCopy.Write(from, to, new HashSet<int>(), new SheetNotes(column, said));
            return true;
        });
    }

    /// <summary>Columns under a heading of identity-card numbers.</summary>
    public static IReadOnlySet<int> IdentityColumns(Sheet sheet) => Enumerable.Range(1, Math.Min(sheet.LastRow, HeadRows)).SelectMany(sheet.Row)
        .Where(cell => PlainText.Key(cell.Text) is { Length: <= 20 } key && !key.Contains('填') && new Heading(cell.Column, "", key).IsIdentityCard).Select(cell => cell.Column).ToHashSet();

    private static bool HoldsIdentity(Sheet sheet) => IdentityColumns(sheet).Count > 0
        || Enumerable.Range(1, sheet.LastRow).SelectMany(sheet.Row).Any(cell => !ReferenceEquals(IdentityNumbers.Mask(cell.Text), cell.Text));

    // What an emptied column said may stand in the shared table; its heading there keeps its words, having no digit.
    private static HashSet<int> SecretStrings(ZipArchive zip, Dictionary<string, IReadOnlySet<int>> emptied)
    {
        var secret = new HashSet<int>();
        foreach (var (path, columns) in emptied.Where(sheet => sheet.Value.Count > 0))
        {
            using var xml = PartXml.Open(zip, path);
            var shared = false;
            while (xml is not null && xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
                    shared = xml.GetAttribute("t") == "s" && CellAddress.Read(xml.GetAttribute("r") ?? "") is var (column, _) && columns.Contains(column);
                if (shared && xml is { NodeType: XmlNodeType.Element, LocalName: "v", IsEmptyElement: false } && xml.Read() && int.TryParse(xml.Value, out var index)) secret.Add(index);
            }
        }
        return secret;
    }

    private static byte[] Copy(ZipArchive source, Func<string, Stream, Stream, bool> rewrite)
    {
        using var file = new MemoryStream();
        using (var target = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var to = target.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                using (var from = entry.Open())
                    if (rewrite(entry.FullName, from, to)) continue;
                using var whole = entry.Open();
                whole.CopyTo(to);
            }
        }
        return file.ToArray();
    }
}
