using System.IO.Compression;
using Portal.Domain.Rosters.Import;
using Portal.Excel;

namespace Portal.Tests.Excel;

/// <summary>写出工作簿: what is written is read back as the same values of the same types.</summary>
public class WorkbookWriterTests
{
    private static readonly OutColumn[] Columns = [new("单位名称", 30), new("入库日期", 12, ColumnKind.Date), new("面积", 10, ColumnKind.Number)];

    private static Sheet Written(params object?[][] rows) =>
        WorkbookReader.Read(WorkbookWriter.Write(new OutSheet("名录", Columns, rows))).Value!.Single();

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("=1+1")]
    [InlineData("+8613800000000")]
    [InlineData("-1")]
    [InlineData("@SUM(1+1)")]
    [InlineData("16110000002")]
    [InlineData("0395")]
    [InlineData("TRUE")]
    [InlineData("2025-03-01")]
    [InlineData("甲 & <乙> \"丙\"")]
    [InlineData("第一行\n第二行")]
    [InlineData("字面的_x0041_")]
    [InlineData("  前后空格  ")]
    public void Text_stays_typed_text_and_is_never_a_formula(string text)
    {
        var cell = Written([text, null, null]).At(1, 2)!;
        Assert.Equal((CellKind.Text, text, false), (cell.Kind, cell.Text, cell.IsFormula));
    }

    [Fact]
    public void Dates_are_date_cells_and_numbers_are_numbers()
    {
        var sheet = Written([null, new DateOnly(2025, 3, 1), 2300.5m], ["乙", "长期", 7]);
        Assert.Equal((CellKind.Date, new DateOnly(2025, 3, 1)), (sheet.At(2, 2)!.Kind, sheet.At(2, 2)!.Day));
        Assert.Equal((CellKind.Number, 2300.5), (sheet.At(3, 2)!.Kind, sheet.At(3, 2)!.Number));
        Assert.Equal((CellKind.Text, "长期"), (sheet.At(2, 3)!.Kind, sheet.At(2, 3)!.Text));
        Assert.Equal(7, sheet.At(3, 3)!.Number);
    }

    [Fact]
    public void An_empty_sheet_still_has_its_header() =>
        Assert.Equal(["单位名称", "入库日期", "面积"], Written().Row(1).Select(cell => cell.Text));

    [Fact]
    public void Sheets_keep_their_order_and_their_own_columns()
    {
        var file = WorkbookWriter.Write(new OutSheet("甲", Columns, [["一", null, 1]]), new OutSheet("乙", [new("姓名", 10)], [["张甲"]]));
        var sheets = WorkbookReader.Read(file).Value!;
        Assert.Equal(["甲", "乙"], sheets.Select(sheet => sheet.Name));
        Assert.Equal(["姓名"], sheets[1].Row(1).Select(cell => cell.Text));
        Assert.Equal("张甲", sheets[1].At(1, 2)!.Text);
    }

    [Fact]
    public void The_header_row_is_frozen_the_widths_are_set_and_dates_are_shown_as_year_month_day()
    {
        var file = WorkbookWriter.Write(new OutSheet("名录", Columns, [["甲", new DateOnly(2025, 3, 1), 1]]));
        using var zip = new ZipArchive(new MemoryStream(file));
        var sheet = Part("xl/worksheets/sheet1.xml");
        Assert.Contains("ySplit=\"1\"", sheet);
        Assert.Contains("state=\"frozen\"", sheet);
        Assert.Contains("width=\"30", sheet);
        Assert.Contains("yyyy-MM-dd", Part("xl/styles.xml"), StringComparison.OrdinalIgnoreCase);

        string Part(string path)
        {
            using var reader = new StreamReader(zip.GetEntry(path)!.Open());
            return reader.ReadToEnd();
        }
    }

    [Fact]
    public void What_Excel_cannot_hold_is_left_out_and_the_file_still_opens()
    {
        var sheet = Written(["甲\u0001\uFFFE乙\uD800", null, null], [new string('长', 40_000), null, null]);
        Assert.Equal("甲乙\uFFFD", sheet.At(1, 2)!.Text);
        Assert.Equal(WorkbookLimits.CellCharacters, sheet.At(1, 3)!.Text.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025/2026")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二")]
    public void A_sheet_name_that_Excel_does_not_allow_is_a_programming_error(string name) =>
        Assert.Throws<ArgumentException>(() => WorkbookWriter.Write(new OutSheet(name, Columns, [])));
}
