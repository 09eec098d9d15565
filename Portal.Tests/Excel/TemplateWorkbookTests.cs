using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MiniExcelLibs;
using Portal.Excel;
using Portal.Tests.Templates;

namespace Portal.Tests.Excel;

/// <summary>The template of the leadership's workbook, filled with what people may have written.</summary>
public sealed partial class TemplateWorkbookTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly string[] Sheets = ["总览", "计划执行", "抽取", "检查台账", "期限", "问题与处理", "名录变动"];

    [Fact]
    public void The_template_in_the_folder_is_the_one_that_the_code_writes() => Assert.Equal(Parts(ReportTemplate.Bytes()), Parts(File.ReadAllBytes(ReportTemplate.Path)));

    [Fact]
    public void What_people_wrote_stays_text_and_never_becomes_a_formula_or_a_placeholder()
    {
        string[] hostile = ["=1+1", "$=1+1", "+A1", "@SUM(A1)", "-2", "{{期间}}", "{{抽取.种子}}", "@if(x)", "@group", "<b>&甲</b>", "00123", "一\n二", "a\u0001b"];
        var file = Filled(text: hostile);
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var part in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            var sheet = Xml(part);
            Assert.Empty(sheet.Descendants(Main + "f"));
            Assert.DoesNotContain(sheet.Descendants(Main + "v"), v => v.Value.Length == 0);
        }
        var read = Column(file, "抽取", 3);
        Assert.Equal([.. hostile.Select(t => t == "$=1+1" ? " $=1+1" : t == "a\u0001b" ? "ab" : t)], read);
    }

    [Fact]
    public void The_file_is_in_the_order_that_the_format_asks_for()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Filled(rows: 3)), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Part?.Uri}: {e.Path?.XPath}: {e.Description}"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(7, 7)]
    public void Filters_reach_to_the_last_row_and_titles_are_printed_on_every_page(int rows, int written)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Filled(rows: rows)), false);
        var book = document.WorkbookPart!.Workbook!;
        Assert.Equal(Sheets, book.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!));
        Assert.Equal(Sheets.Length, book.Descendants<DocumentFormat.OpenXml.Spreadsheet.DefinedName>().Count(n => n.Name == "_xlnm.Print_Titles"));
        foreach (var sheet in book.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Where(s => s.Name != "总览"))
        {
            var xml = ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!;
            var filter = xml.GetFirstChild<DocumentFormat.OpenXml.Spreadsheet.AutoFilter>()!.Reference!.Value!;
            Assert.Matches($"^A4:[A-Z]+{4 + written}$", filter);
            Assert.Contains(book.Descendants<DocumentFormat.OpenXml.Spreadsheet.DefinedName>(), n => n.Name == "_xlnm._FilterDatabase" && n.Text.Replace("$", "") == $"'{sheet.Name}'!{filter}");
            Assert.NotNull(xml.Descendants<DocumentFormat.OpenXml.Spreadsheet.Pane>().Single().TopLeftCell);
            Assert.Equal(DocumentFormat.OpenXml.Spreadsheet.OrientationValues.Landscape, xml.GetFirstChild<DocumentFormat.OpenXml.Spreadsheet.PageSetup>()!.Orientation!.Value);
        }
    }

    [Fact]
    public void Numbers_dates_and_shares_are_numbers_and_the_same_content_gives_the_same_bytes()
    {
        var file = Filled(rows: 2);
        Assert.Equal(file, Filled(rows: 2));
        var row = Rows(file, "计划执行").ElementAt(4);
        Assert.Equal((3.0, 0.5), (Convert.ToDouble(row["F"], CultureInfo.InvariantCulture), Convert.ToDouble(row["H"], CultureInfo.InvariantCulture)));
        Assert.Equal(new DateTime(2026, 3, 9), Rows(file, "抽取").ElementAt(4)["B"]);
        Assert.Equal(new DateTime(2026, 3, 9).ToOADate(), Convert.ToDouble(Raw(file, "抽取", "B5"), CultureInfo.InvariantCulture));
    }

    private static byte[] Filled(int? rows = null, params string[] text)
    {
        var template = ReportTemplate.Bytes();
        var (values, tables) = (new Dictionary<string, object>(), new Dictionary<string, List<OutColumn>>());
        foreach (var placeholder in Placeholders(template))
        {
            var parts = placeholder.Split('.');
            if (parts.Length == 1) values[placeholder] = placeholder is "期间" or "截至" or "制作" or "名录变动说明" ? placeholder : 1;
            else (tables.TryGetValue(parts[0], out var known) ? known : tables[parts[0]] = []).Add(new OutColumn(parts[1], 10, Kind(parts[1])));
        }
        return TemplateWorkbook.Fill(template, values, [.. tables.Select(t => new OutSheet(t.Key, t.Value, Enumerable.Range(0, rows ?? text.Length)
            .Select(n => (IReadOnlyList<object?>)[.. t.Value.Select(c => c.Kind switch { ColumnKind.Text => text.Length > 0 ? text[n] : $"甲{n}", ColumnKind.Date => new DateOnly(2026, 3, 9), _ => (object)(c.Header.EndsWith('率') ? 0.5 : 3) })])))]);
    }

    private static ColumnKind Kind(string column) => column is "任务名称" or "种子" ? ColumnKind.Text
        : column.EndsWith("日期", StringComparison.Ordinal) || column is "到期日" or "下一到期日" or "时间" ? ColumnKind.Date
        : column is "计划轮次" or "已抽轮次" or "轮次" or "抽中家数" or "逾期天数" or "问题事项" or "处理决定" or "待处理" || column.EndsWith('率') || column.StartsWith('已') || column.StartsWith("本期", StringComparison.Ordinal) ? ColumnKind.Number
        : ColumnKind.Text;

    private static List<string> Placeholders(byte[] template)
    {
        using var zip = new ZipArchive(new MemoryStream(template));
        return [.. zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).SelectMany(e => Placeholder().Matches(string.Join('\n', Xml(e).Descendants(Main + "v").Select(v => v.Value)))).Select(m => m.Groups[1].Value).Distinct()];
    }

    private static List<IDictionary<string, object>> Rows(byte[] file, string sheet) => [.. MiniExcel.Query(new MemoryStream(file), sheetName: sheet).Cast<IDictionary<string, object>>()];

    private static List<string> Column(byte[] file, string sheet, int column) => [.. Rows(file, sheet).Skip(4).Select(r => (string)r.Values.ElementAt(column))];

    private static string Raw(byte[] file, string sheet, string cell)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var id = document.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == sheet).Id!;
        return ((WorksheetPart)document.WorkbookPart.GetPartById(id!)).Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(c => c.CellReference == cell).CellValue!.Text;
    }

    private static List<(string Name, string Xml)> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(e => (e.FullName, Xml(e).ToString(SaveOptions.DisableFormatting)))];
    }

    private static XDocument Xml(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    [GeneratedRegex(@"\{\{(.*?)\}\}")]
    private static partial Regex Placeholder();
}
