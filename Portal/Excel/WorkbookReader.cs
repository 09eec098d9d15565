using System.IO.Compression;
using System.Xml;
using Portal.Domain;
using Portal.Domain.Rosters.Import;

namespace Portal.Excel;

/// <summary>读取工作簿: a file from outside in, its sheets with typed cells out.</summary>
/// <remarks>
/// Who reads what: <see cref="WorkbookGuard"/> checks the container; this and <see cref="SheetXml"/> read the XML of
/// the sheets directly. MiniExcel only writes (<see cref="WorkbookWriter"/>): its reader gives values without saying
/// which come from a formula, which digits were a number and which a text, and which cells are merged, and the rules
/// of import turn on all three; nor does it bound rows, columns and lengths.
/// </remarks>
public static class WorkbookReader
{
    /// <summary>Reads at most one byte more than a file may have, so that a larger stream is never held in memory.</summary>
    public static async Task<Outcome<IReadOnlyList<Sheet>>> Read(Stream stream, CancellationToken cancel = default)
    {
        var file = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await stream.ReadAsync(buffer, cancel)) > 0;)
        {
            file.Write(buffer, 0, read);
            if (file.Length > WorkbookLimits.FileBytes) return WorkbookGuard.TooLarge();
        }
        return Read(file.ToArray());
    }

    public static Outcome<IReadOnlyList<Sheet>> Read(byte[] file)
    {
        if (WorkbookGuard.Check(file) is { } refusal) return refusal;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return ReadSheets(zip);
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or IOException)
        {
            return WorkbookGuard.Broken();
        }
    }

    private static Outcome<IReadOnlyList<Sheet>> ReadSheets(ZipArchive zip)
    {
        var parts = WorkbookParts.Read(zip);
        // Many sheets that name one part would make a small file read many times over.
        if (parts.Sheets.Count > WorkbookLimits.Entries || parts.Sheets.DistinctBy(sheet => sheet.Path).Count() < parts.Sheets.Count) return WorkbookGuard.Broken();
        var strings = SharedStrings.Read(zip, parts.SharedStrings);
        if (!strings.Succeeded) return strings.Refusal;
        var reader = new SheetXml(strings.Value, DateStyles.Read(zip, parts.Styles), parts.From1904);
        var sheets = new List<Sheet>();
        foreach (var (name, path, hidden) in parts.Sheets)
        {
            using var xml = PartXml.Open(zip, path);
            if (xml is null) return new Refusal($"文件已损坏：缺少工作表“{name}”的内容。请用 Excel 或 WPS 打开检查，重新保存后再上传。");
            var sheet = reader.Read(xml, name, hidden);
            if (!sheet.Succeeded) return sheet.Refusal;
            sheets.Add(sheet.Value);
        }
        return sheets;
    }
}
