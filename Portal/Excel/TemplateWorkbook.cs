using System.Data;
using System.IO.Compression;
using System.Xml.Linq;
using MiniExcelLibs;
using Portal.Word;

namespace Portal.Excel;

/// <summary>按模板写出工作簿: a formatted workbook as a template, filled by MiniExcel and put into the order that spreadsheet programs ask for.</summary>
/// <remarks>
/// In the template <c>{{名称}}</c> is a single value and <c>{{表.列}}</c> in a row repeats it for each row of that table. Its hidden filter
/// names (<c>_xlnm._FilterDatabase</c>) say where a sheet's filter begins; where it ends the rows say. The same content gives the same bytes.
/// </remarks>
public static class TemplateWorkbook
{
    private const string FilterName = "_xlnm._FilterDatabase";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static byte[] Fill(byte[] template, IReadOnlyDictionary<string, object> values, IReadOnlyList<OutSheet> tables)
    {
        var content = values.ToDictionary(v => v.Key, v => v.Value is string text ? Harmless(text) : v.Value);
        foreach (var table in tables) content.Add(table.Name, Rows(table));
        using var filled = new MemoryStream();
        MiniExcel.SaveAsByTemplate(filled, template, content);
        using var package = new MemoryStream();
        package.Write(filled.ToArray());
        using (var zip = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true)) Finish(zip);
        return SteadyZip.Rewrite(package.ToArray());
    }

    private static DataTable Rows(OutSheet sheet)
    {
        var rows = new DataTable();
        foreach (var column in sheet.Columns) rows.Columns.Add(column.Header, column.Kind == ColumnKind.Text ? typeof(string) : typeof(double));
        foreach (var row in sheet.Rows) rows.Rows.Add([.. row.Zip(sheet.Columns, (value, column) => Value(column, value) ?? DBNull.Value)]);
        // Without a row MiniExcel takes the template's own out as well, borders and all.
        if (rows.Rows.Count == 0) rows.Rows.Add([.. sheet.Columns.Select((c, i) => i == 0 && c.Kind == ColumnKind.Text ? "本期没有" : (object)DBNull.Value)]);
        return rows;
    }

    private static object? Value(OutColumn column, object? value) => (column.Kind, value) switch
    {
        (_, null) => null,
        (ColumnKind.Text, string text) => Harmless(text),
        // The template's style makes a date of the number.
        (ColumnKind.Date, DateOnly day) => day.ToDateTime(TimeOnly.MinValue).ToOADate(),
        (ColumnKind.Number, int or decimal or double) => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"Column '{column.Header}' is of kind {column.Kind} and cannot hold a {value.GetType().Name}."),
    };

    // MiniExcel makes a formula of what begins so, wherever it comes from.
    private static string Harmless(string text) => WorkbookWriter.Writable(text.StartsWith("$=", StringComparison.Ordinal) ? " " + text : text);

    private static void Finish(ZipArchive zip)
    {
        var (_, book) = Load(zip, "xl/workbook.xml");
        var filters = book.Descendants(Main + "definedName").Where(n => (string?)n.Attribute("name") == FilterName).ToDictionary(n => (int)n.Attribute("localSheetId")!);
        foreach (var (sheet, at) in WorkbookParts.Read(zip).Sheets.Select((sheet, at) => (sheet, at)))
        {
            var (entry, xml) = Load(zip, sheet.Path);
            foreach (var cell in xml.Descendants(Main + "c").ToList()) Finish(cell);
            if (filters.GetValueOrDefault(at) is { } filter)
            {
                var last = xml.Descendants(Main + "row").Max(r => (int)r.Attribute("r")!);
                filter.Value = filter.Value[..(filter.Value.LastIndexOf('$') + 1)] + last;
                // Before the merged cells, where the format wants it; MiniExcel would write it behind them.
                xml.Root!.Element(Main + "sheetData")!.AddAfterSelf(new XElement(Main + "autoFilter", new XAttribute("ref", filter.Value[(filter.Value.LastIndexOf('!') + 1)..].Replace("$", "", StringComparison.Ordinal))));
            }
            Save(entry, xml);
        }
        var (bookEntry, _) = Load(zip, "xl/workbook.xml");
        Save(bookEntry, book);
    }

    // MiniExcel writes text as the result of a formula that is not there, and an empty value for nothing.
    private static void Finish(XElement cell)
    {
        if (cell.Element(Main + "f") is not null || cell.Element(Main + "v") is not { } value) return;
        var isText = (string?)cell.Attribute("t") == "str";
        if (value.Value.Length > 0 && !isText) return;
        cell.SetAttributeValue("t", value.Value.Length > 0 ? "inlineStr" : null);
        if (value.Value.Length > 0) value.AddAfterSelf(new XElement(Main + "is", new XElement(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), value.Value)));
        value.Remove();
    }

    private static (ZipArchiveEntry Entry, XDocument Xml) Load(ZipArchive zip, string path)
    {
        var entry = zip.GetEntry(path) ?? throw new InvalidDataException($"The template has no part {path}.");
        using var stream = entry.Open();
        return (entry, XDocument.Load(stream, LoadOptions.PreserveWhitespace));
    }

    private static void Save(ZipArchiveEntry entry, XDocument xml)
    {
        using var stream = entry.Open();
        stream.SetLength(0);
        xml.Save(stream, SaveOptions.DisableFormatting);
    }
}
