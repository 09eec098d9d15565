using Portal.Domain.Rosters.Import;
using Portal.Excel;

namespace Portal.Tests.Excel;

/// <summary>读取工作簿: the types, styles, formulas and merges of cells.</summary>
public class WorkbookReaderTests
{
    private static Sheet Read(string sheet, params (string Path, string Text)[] more) =>
        WorkbookReader.Read(Forge.Workbook(sheet, more: more)).Value!.Single();

    private static Cell One(string cell, params (string Path, string Text)[] more) =>
        Read($"<sheetData><row r=\"1\">{cell}</row></sheetData>", more).At(1, 1)!;

    [Theory]
    [InlineData("<c r=\"A1\"><v>16110000002</v></c>", CellKind.Number, "16110000002")]
    [InlineData("<c r=\"A1\"><v>9.11111002677654e+17</v></c>", CellKind.Number, "9.11111002677654E+17")]
    [InlineData("<c r=\"A1\"><v>0.1</v></c>", CellKind.Number, "0.1")]
    [InlineData("<c r=\"A1\" t=\"str\"><v>甲</v></c>", CellKind.Text, "甲")]
    [InlineData("<c r=\"A1\" t=\"b\"><v>1</v></c>", CellKind.Boolean, "TRUE")]
    [InlineData("<c r=\"A1\" t=\"e\"><v>#REF!</v></c>", CellKind.Error, "#REF!")]
    [InlineData("<c r=\"A1\" t=\"d\"><v>2025-03-01T00:00:00</v></c>", CellKind.Date, "2025-03-01")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>甲</t></r><rPh><t>jia</t></rPh><r><t xml:space=\"preserve\"> 乙</t></r></is></c>", CellKind.Text, "甲 乙")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><t>甲_x000A_乙</t></is></c>", CellKind.Text, "甲\n乙")]
    public void A_cell_has_the_type_that_the_file_gives_it(string xml, CellKind kind, string text)
    {
        var cell = One(xml);
        Assert.Equal((kind, text, false), (cell.Kind, cell.Text, cell.IsFormula));
    }

    [Fact]
    public void A_formula_is_known_as_one_with_what_was_last_saved()
    {
        var cell = One("<c r=\"A1\" t=\"str\"><f>B1&amp;\"甲\"</f><v>乙甲</v></c>");
        Assert.Equal(("乙甲", true), (cell.Text, cell.IsFormula));
        Assert.True(One("<c r=\"A1\"><f>B1</f></c>").IsFormula);
    }

    [Fact]
    public void Shared_strings_are_looked_up_and_a_number_beyond_them_breaks_the_file()
    {
        var strings = ("xl/sharedStrings.xml", "<sst><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r></si></sst>");
        Assert.Equal("乙丙", One("<c r=\"A1\" t=\"s\"><v>1</v></c>", strings).Text);
        Assert.Contains("损坏", WorkbookReader.Read(Forge.Workbook("<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>2</v></c></row></sheetData>", more: [strings])).Refusal!.Reason);
    }

    [Theory]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", CellKind.Date)]
    [InlineData("[$-804]yyyy/m/d;@", CellKind.Date)]
    [InlineData("#,##0.00\"元/day\"", CellKind.Number)]
    [InlineData("[Red]0.00E+00", CellKind.Number)]
    [InlineData("h:mm", CellKind.Number)]
    [InlineData("General", CellKind.Number)]
    public void A_custom_format_makes_a_date_only_when_it_shows_one(string format, CellKind kind)
    {
        var styles = ("xl/styles.xml", $"<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"{format.Replace("\"", "&quot;")}\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        Assert.Equal(kind, One("<c r=\"A1\" s=\"1\"><v>45717</v></c>", styles).Kind);
    }

    [Theory]
    [InlineData(14, CellKind.Date)]
    [InlineData(31, CellKind.Date)]
    [InlineData(36, CellKind.Date)]
    [InlineData(58, CellKind.Date)]
    [InlineData(0, CellKind.Number)]
    [InlineData(49, CellKind.Number)]
    [InlineData(20, CellKind.Number)]
    public void Built_in_date_formats_are_known(int format, CellKind kind) =>
        Assert.Equal(kind, One("<c r=\"A1\" s=\"0\"><v>45717</v></c>", ("xl/styles.xml", $"<styleSheet><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"{format}\"/></cellXfs></styleSheet>")).Kind);

    [Fact]
    public void Dates_counted_from_1904_are_the_same_days()
    {
        var parts = Forge.Frame().Select(part => (part.Path, part.Text.Replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>")));
        var file = Forge.Zip([.. parts, ("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>"), ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>44255</v></c></row></sheetData></worksheet>")]);
        Assert.Equal(new DateOnly(2025, 3, 1), WorkbookReader.Read(file).Value![0].At(1, 1)!.Day);
    }

    [Fact]
    public void Merged_ranges_are_found_from_their_left_column()
    {
        var sheet = Read("<sheetData/><mergeCells><mergeCell ref=\"B16:B17\"/><mergeCell ref=\"B2:C4\"/></mergeCells>");
        Assert.Equal([1, 2, 2, 2, 1, 16, 16, 1], new[] { 1, 2, 3, 4, 5, 16, 17, 18 }.Select(row => sheet.MergeDown(2, row)?.Top ?? 1));
        Assert.Null(sheet.MergeDown(3, 3));
    }

    [Fact]
    public void Empty_rows_far_below_that_hold_no_cell_do_not_count() =>
        Assert.Equal(1, Read($"<sheetData>{Forge.Row(1, "甲")}<row r=\"1048576\" ht=\"20\"/></sheetData>").LastRow);
}
