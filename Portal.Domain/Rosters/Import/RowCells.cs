namespace Portal.Domain.Rosters.Import;

/// <summary>行内单元格: one row seen through the columns of the roster; columns never to be read are not there.</summary>
/// <param name="Section">The category heading (一、建设单位) under which the row stands, bare; empty where there is none.</param>
internal sealed record RowCells(Sheet Sheet, ColumnMap Map, int Number, string Section = "")
{
    /// <summary>The cells that say something, from left to right.</summary>
    public IReadOnlyList<Cell> Filled => cells;

    private readonly List<Cell> cells = FilledIn(Sheet, Map, Number);

    private static List<Cell> FilledIn(Sheet sheet, ColumnMap map, int number)
    {
        var row = sheet.Row(number);
        var filled = new List<Cell>(row.Count);
        foreach (var cell in row)
            if (PlainText.Clean(cell.Text).Length > 0 && !map.NeverRead.Contains(cell.Column)) filled.Add(cell);
        return filled;
    }

    public Cell? Cell(RosterField field) =>
        Map.Column(field) is { } column ? In(column) : null;

    private Cell? In(int column)
    {
        foreach (var cell in cells)
            if (cell.Column == column) return cell;
        return null;
    }

    /// <summary>The cell, or the one that a vertical merge shows here: a category written once beside several rows.</summary>
    public Cell? CellOrMerged(RosterField field) =>
        Cell(field) ?? (Merge(field) is { } merge && !Map.NeverRead.Contains(merge.Left) ? Sheet.At(merge.Left, merge.Top) : null);

    /// <summary>The merged range that began further up, below the header, and still covers this field here.</summary>
    public MergedRange? Merge(RosterField field) =>
        Map.Column(field) is { } column && Sheet.MergeDown(column, Number) is { } merge
            && merge.Top < Number && merge.Top > Map.HeaderRows[^1] ? merge : null;

    public string Text(RosterField field) => PlainText.Line(Cell(field)?.Text);

    public string Address(RosterField field) => CellAddress.Of(Map.Column(field) ?? 1, Number);
}
