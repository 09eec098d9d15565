using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Portal.Word;

namespace Portal.Tests.Templates;

/// <summary>A page in the look of GB/T 9704: its margins, its faces (with those that stand in where a machine lacks them), 28 points a line.</summary>
internal sealed class Sheet
{
    private const string Song = "方正小标宋简体", FangSong = "仿宋_GB2312", Hei = "黑体";
    private readonly Body body = new();

    /// <summary>发文机关标志: red, over a red line.</summary>
    public Sheet Office(string name)
    {
        body.Append(Line(name, Song, 52, JustificationValues.Center, colour: "E60012", after: 120));
        var rule = Line("", FangSong, 10, JustificationValues.Center);
        rule.ParagraphProperties!.ParagraphBorders = new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 18, Color = "E60012", Space = 1 });
        body.Append(rule);
        return this;
    }

    public Sheet Title(string text) => Add(Line(text, Song, 44, JustificationValues.Center, before: 280, after: 280));

    public Sheet Heading(string text) => Add(Line(text, Hei, 32, JustificationValues.Both, indent: true));

    public Sheet Text(string text) => Add(Line(text, FangSong, 32, JustificationValues.Both, indent: true));

    /// <summary>Without the two characters' indent: whom it is addressed to.</summary>
    public Sheet Flush(string text) => Add(Line(text, FangSong, 32, JustificationValues.Both));

    public Sheet Right(string text) => Add(Line(text, FangSong, 32, JustificationValues.Right));

    public Sheet Gap() => Add(Line("", FangSong, 32, JustificationValues.Both));

    /// <summary>Each row as its cells; the first is the heading.</summary>
    /// <param name="widths">In hundredths of the line.</param>
    public Sheet Table(int[] widths, params string[][] rows) => Grid(widths, heading: true, rows);

    /// <summary>Names and values side by side, without a heading.</summary>
    public Sheet Facts(int[] widths, params string[][] rows) => Grid(widths, heading: false, rows);

    public byte[] Save()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            body.Append(new SectionProperties(
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 2098, Bottom = 1984, Left = 1588, Right = 1474, Header = 851, Footer = 992, Gutter = 0 }));
            main.Document = new Document(body);
            main.AddNewPart<FontTablePart>("rId1").Fonts = new Fonts(Face(Song, "方正小标宋_GBK;宋体;SimSun;Noto Serif CJK SC"), Face(FangSong, "仿宋;FangSong;Noto Serif CJK SC"), Face(Hei, "SimHei;Noto Sans CJK SC"));
        }
        return SteadyZip.Rewrite(stream.ToArray());
    }

    private Sheet Grid(int[] widths, bool heading, string[][] rows)
    {
        const int full = 8844;
        var table = new Table(new TableProperties(
            new TableWidth { Width = $"{full}", Type = TableWidthUnitValues.Dxa },
            new TableBorders(
                Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()),
            new TableLayout { Type = TableLayoutValues.Fixed }));
        table.Append(new TableGrid(widths.Select(w => new GridColumn { Width = $"{full * w / 100}" })));
        foreach (var (cells, n) in rows.Select((r, n) => (r, n)))
        {
            var top = heading && n == 0;
            var row = new TableRow(new TableRowProperties(new CantSplit()));
            if (top) row.TableRowProperties!.Append(new TableHeader());
            foreach (var (cell, at) in cells.Select((c, at) => (c, at)))
            {
                var isName = top || (!heading && at % 2 == 0);
                row.Append(new TableCell(
                    new TableCellProperties(
                        new TableCellWidth { Width = $"{full * (at == cells.Length - 1 ? widths[at..].Sum() : widths[at]) / 100}", Type = TableWidthUnitValues.Dxa },
                        new GridSpan { Val = at == cells.Length - 1 ? widths.Length - at : 1 },
                        new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                    Line(cell, isName ? Hei : FangSong, 24, isName ? JustificationValues.Center : JustificationValues.Left, before: 60, after: 60, exact: false)));
            }
            table.Append(row);
        }
        body.Append(table);
        return Add(Line("", FangSong, 16, JustificationValues.Both));
    }

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };

    private static Font Face(string name, string otherwise) => new(new AltName { Val = otherwise }, new FontCharSet { Val = "86" }, new FontFamily { Val = FontFamilyValues.Auto }) { Name = name };

    private Sheet Add(Paragraph paragraph)
    {
        body.Append(paragraph);
        return this;
    }

    private static Paragraph Line(string text, string face, int halfPoints, JustificationValues align, bool indent = false, int before = 0, int after = 0, string? colour = null, bool exact = true)
    {
        var run = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = face });
        if (colour is not null) run.Append(new Color { Val = colour });
        run.Append(new FontSize { Val = $"{halfPoints}" });
        var lines = new SpacingBetweenLines { Before = $"{before}", After = $"{after}" };
        if (exact) (lines.Line, lines.LineRule) = (halfPoints > 32 ? $"{halfPoints * 14}" : "560", LineSpacingRuleValues.Exact);
        var properties = new ParagraphProperties(lines);
        if (indent) properties.Append(new Indentation { FirstLine = $"{halfPoints * 20}", FirstLineChars = 200 });
        properties.Append(new Justification { Val = align });
        return new Paragraph(properties, new Run(run, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }
}
