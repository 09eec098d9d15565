using DocumentFormat.OpenXml.Spreadsheet;

namespace Portal.Tests.Templates;

/// <summary>The looks of a workbook's cells, by their number in its style sheet.</summary>
internal static class BookStyles
{
    public const uint Title = 1, Note = 2, Heading = 3, Text = 4, Date = 5, Number = 6, Percent = 7, TotalText = 8, Total = 9, TotalPercent = 10, FigureLabel = 11, Figure = 12, FigurePercent = 13;

    // Numbers that the format has for everybody: #,##0 and 0.00%; those of our own begin at 164.
    private const uint Whole = 3, OneDecimal = 164, IsoDay = 165;

    public static Stylesheet All() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = OneDecimal, FormatCode = "0.0%" }, new NumberingFormat { NumberFormatId = IsoDay, FormatCode = "yyyy-mm-dd" }),
        new Fonts(Face("宋体", 10), Face("黑体", 16), Face("宋体", 9, colour: "FF595959"), Face("黑体", 10), Face("黑体", 10), Face("黑体", 15)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFDCE6F1"), Solid("FFF2F2F2")),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Look(1, 0, 0, 0, HorizontalAlignmentValues.Center), Look(2, 0, 0, 0, HorizontalAlignmentValues.Center), Look(3, 2, 1, 0, HorizontalAlignmentValues.Center),
            Look(0, 0, 1, 0, HorizontalAlignmentValues.Left), Look(0, 0, 1, IsoDay, HorizontalAlignmentValues.Center), Look(0, 0, 1, Whole, HorizontalAlignmentValues.Right), Look(0, 0, 1, OneDecimal, HorizontalAlignmentValues.Right),
            Look(4, 3, 1, 0, HorizontalAlignmentValues.Center), Look(4, 3, 1, Whole, HorizontalAlignmentValues.Right), Look(4, 3, 1, OneDecimal, HorizontalAlignmentValues.Right),
            Look(2, 3, 1, 0, HorizontalAlignmentValues.Center), Look(5, 0, 1, Whole, HorizontalAlignmentValues.Center), Look(5, 0, 1, OneDecimal, HorizontalAlignmentValues.Center)),
        new CellStyles(new CellStyle { Name = "常规", FormatId = 0, BuiltinId = 0 }));

    private static Font Face(string name, double points, string? colour = null)
    {
        var font = new Font(new FontSize { Val = points });
        if (colour is not null) font.Append(new Color { Rgb = colour });
        font.Append(new FontName { Val = name }, new FontCharSet { Val = 134 });
        return font;
    }

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static Border Thin() => new(Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>(), new DiagonalBorder());

    private static T Line<T>() where T : BorderPropertiesType, new()
    {
        var line = new T { Style = BorderStyleValues.Thin };
        line.Append(new Color { Rgb = "FFA6A6A6" });
        return line;
    }

    private static CellFormat Look(uint font, uint fill, uint border, uint number, HorizontalAlignmentValues across) => new(new Alignment { Horizontal = across, Vertical = VerticalAlignmentValues.Center, WrapText = true })
    {
        FontId = font,
        FillId = fill,
        BorderId = border,
        NumberFormatId = number,
        FormatId = 0,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
    };
}
