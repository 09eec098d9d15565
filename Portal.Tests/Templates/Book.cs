using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Portal.Excel;
using Portal.Word;

namespace Portal.Tests.Templates;

/// <summary>A workbook for people: titles, two rows of headings, frozen panes, filters, titles on every printed page, A4 across and as wide as the sheet.</summary>
internal sealed class Book
{
    private readonly MemoryStream stream = new();
    private readonly SpreadsheetDocument document;
    private readonly WorkbookPart book;
    private readonly Sheets sheets = new();
    private readonly DefinedNames names = new();

    public Book()
    {
        document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        book = document.AddWorkbookPart();
        document.ChangeIdOfPart(book, "rId1");
        book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = BookStyles.All();
        book.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), sheets, names);
    }

    public BookSheet Sheet(string name, int columns, double[] widths)
    {
        var number = (uint)sheets.Count() + 1;
        var part = book.AddNewPart<WorksheetPart>($"rId{number}");
        sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = name, SheetId = number, Id = $"rId{number}" });
        return new BookSheet(part, names, name, number - 1, columns, widths);
    }

    public byte[] Save()
    {
        document.Dispose();
        return SteadyZip.Rewrite(stream.ToArray());
    }
}

/// <summary>One sheet of the workbook, from above to below.</summary>
internal sealed class BookSheet(WorksheetPart part, DefinedNames names, string name, uint index, int columns, double[] widths)
{
    private readonly SheetData data = new();
    private readonly MergeCells merges = new();
    private uint row;
    private uint firstHeading, lastHeading;
    private int frozen;

    public BookSheet Title(string text) => Across(text, BookStyles.Title, 30);

    public BookSheet Note(string text) => Across(text, BookStyles.Note, 18);

    /// <summary>Key figures, each a name over a value, as many columns apart as the sheet allows.</summary>
    public BookSheet Figures(params (string Label, string Value, bool Percent)[] figures)
    {
        // The first column is wide enough for one of its own; the others share the rest in pairs.
        var spans = figures.Select((_, i) => i == 0 ? (1, 1) : (2 * i, 2 * i + 1)).ToList();
        var (labels, values) = (NewRow(18), NewRow(26));
        for (var i = 0; i < figures.Length; i++)
        {
            var (from, to) = spans[i];
            for (var at = from; at <= to; at++)
            {
                Put(labels, at, at == from ? figures[i].Label : null, BookStyles.FigureLabel);
                Put(values, at, at == from ? $"{{{{{figures[i].Value}}}}}" : null, figures[i].Percent ? BookStyles.FigurePercent : BookStyles.Figure);
            }
            if (from == to) continue;
            Merge(from, labels.RowIndex!, to, labels.RowIndex!);
            Merge(from, values.RowIndex!, to, values.RowIndex!);
        }
        NewRow(8);
        return this;
    }

    public BookSheet Headings(IReadOnlyList<(string Group, string Name, double Width, ColumnKind Kind)> heads)
    {
        var (above, below) = (NewRow(20), NewRow(32));
        (firstHeading, lastHeading) = (above.RowIndex!, below.RowIndex!);
        for (var at = 1; at <= heads.Count; at++)
        {
            var group = heads[at - 1].Group;
            Put(above, at, group.Length == 0 ? heads[at - 1].Name : at == 1 || heads[at - 2].Group != group ? group : null, BookStyles.Heading);
            Put(below, at, group.Length == 0 ? null : heads[at - 1].Name, BookStyles.Heading);
            if (group.Length == 0) Merge(at, firstHeading, at, lastHeading);
            else if ((at == heads.Count || heads[at].Group != group) && heads.Select((h, i) => (h.Group, At: i + 1)).First(h => h.Group == group).At is var first && first < at) Merge(first, firstHeading, at, firstHeading);
        }
        return this;
    }

    public BookSheet Rows(string table, IReadOnlyList<(string Group, string Name, double Width, ColumnKind Kind)> heads)
    {
        var cells = NewRow(null);
        for (var at = 1; at <= heads.Count; at++)
            Put(cells, at, $"{{{{{table}.{heads[at - 1].Name}}}}}", heads[at - 1].Kind switch { ColumnKind.Date => BookStyles.Date, ColumnKind.Number => IsShare(heads[at - 1].Name) ? BookStyles.Percent : BookStyles.Number, _ => BookStyles.Text });
        return this;
    }

    public BookSheet Totals(IReadOnlyList<(string Group, string Name, double Width, ColumnKind Kind)> heads)
    {
        var cells = NewRow(24);
        for (var at = 1; at <= heads.Count; at++)
            Put(cells, at, at == 1 ? "合计" : $"{{{{合计{heads[at - 1].Name}}}}}", at == 1 ? BookStyles.TotalText : IsShare(heads[at - 1].Name) ? BookStyles.TotalPercent : BookStyles.Total);
        return this;
    }

    public BookSheet Filter()
    {
        names.Append(new DefinedName($"'{name}'!$A${lastHeading}:${Letter(columns)}${row}") { Name = "_xlnm._FilterDatabase", LocalSheetId = index, Hidden = true });
        return this;
    }

    public BookSheet Freeze(int left)
    {
        frozen = left;
        names.Append(new DefinedName($"'{name}'!${firstHeading}:${lastHeading}") { Name = "_xlnm.Print_Titles", LocalSheetId = index });
        return this;
    }

    public void Done()
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false, TabSelected = index == 0 };
        view.Append(new Pane { HorizontalSplit = frozen, VerticalSplit = lastHeading, TopLeftCell = $"{Letter(frozen + 1)}{lastHeading + 1}", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen });
        part.Worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetDimension { Reference = $"A1:{Letter(columns)}{row}" },
            new SheetViews(view),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width + 0.7, CustomWidth = true })),
            data, merges,
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&L双随机、一公开 · &A&R第 &P 页，共 &N 页")));
    }

    private BookSheet Across(string text, uint style, double height)
    {
        var cells = NewRow(height);
        for (var at = 1; at <= columns; at++) Put(cells, at, at == 1 ? text : null, style);
        Merge(1, cells.RowIndex!, columns, cells.RowIndex!);
        return this;
    }

    private Row NewRow(double? height)
    {
        var added = new Row { RowIndex = ++row };
        if (height is { } points) (added.Height, added.CustomHeight) = (points, true);
        data.Append(added);
        return added;
    }

    // Text as the result of no formula, which is how the filling finds its placeholders without a table of shared texts.
    private static void Put(Row cells, int at, string? text, uint style)
    {
        var cell = new Cell { CellReference = $"{Letter(at)}{cells.RowIndex}", StyleIndex = style };
        if (text is not null) (cell.DataType, cell.CellValue) = (CellValues.String, new CellValue(text));
        cells.Append(cell);
    }

    private void Merge(int fromColumn, uint fromRow, int toColumn, uint toRow) =>
        merges.Append(new MergeCell { Reference = $"{Letter(fromColumn)}{fromRow}:{Letter(toColumn)}{toRow}" });

    private static bool IsShare(string column) => column.EndsWith('率');

    private static string Letter(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : throw new ArgumentOutOfRangeException(nameof(column));
}
