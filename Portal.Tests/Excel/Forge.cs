using System.IO.Compression;
using System.Text;

namespace Portal.Tests.Excel;

/// <summary>手工工作簿: workbooks put together part by part, to hold what no honest program writes.</summary>
internal static class Forge
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A sound workbook of one sheet with this XML inside its worksheet element.</summary>
    public static byte[] Workbook(string sheet, string prologue = "", IEnumerable<(string Path, string Text)>? more = null) =>
        Zip([.. Frame(), ("xl/worksheets/sheet1.xml", $"{prologue}<worksheet xmlns=\"{Main}\">{sheet}</worksheet>"), .. more ?? []]);

    /// <summary>Content types, relationships and the workbook part that names one sheet, but no sheet.</summary>
    public static IEnumerable<(string Path, string Text)> Frame() =>
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Links}\"><sheets><sheet name=\"名录\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Links}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
    ];

    public static string Row(int number, params string[] texts) =>
        $"<row r=\"{number}\">{string.Concat(texts.Select(text => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>"))}</row>";

    /// <summary>A workbook one of whose parts inflates to so many bytes, written without ever holding them.</summary>
    public static byte[] Bomb(string path, long bytes)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (part, text) in Frame())
            {
                using var sound = zip.CreateEntry(part).Open();
                sound.Write(Encoding.UTF8.GetBytes(text));
            }
            using var bomb = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
            var spaces = Encoding.UTF8.GetBytes(new string(' ', 1 << 20));
            for (var written = 0L; written < bytes; written += spaces.Length) bomb.Write(spaces);
        }
        return file.ToArray();
    }

    public static byte[] Zip(IEnumerable<(string Path, string Text)> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var part = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return file.ToArray();
    }
}
