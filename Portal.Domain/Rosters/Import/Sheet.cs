namespace Portal.Domain.Rosters.Import;

/// <summary>工作表: one sheet of a workbook, its filled cells and merged ranges; empty rows are simply not there.</summary>
public sealed class Sheet
{
    private readonly IReadOnlyDictionary<int, IReadOnlyList<Cell>> rows;
    private readonly Dictionary<int, MergedRange[]> mergesByLeft;

    /// <param name="cellsByRow">The cells of each row from left to right.</param>
    public Sheet(string name, IReadOnlyDictionary<int, IReadOnlyList<Cell>> cellsByRow, IReadOnlyList<MergedRange> merges, bool hidden = false)
    {
        (Name, Hidden, Merges) = (name, hidden, merges);
        rows = cellsByRow;
        LastRow = rows.Count == 0 ? 0 : rows.Keys.Max();
        mergesByLeft = merges.GroupBy(merge => merge.Left)
            .ToDictionary(group => group.Key, group => group.OrderBy(merge => merge.Top).ToArray());
    }

    public string Name { get; }
    public bool Hidden { get; }
    public IReadOnlyList<MergedRange> Merges { get; }

    /// <summary>Number of the last row that holds a cell; 0 for an empty sheet.</summary>
    public int LastRow { get; }

    public Cell? At(int column, int row)
    {
        if (!rows.TryGetValue(row, out var cells)) return null;
        foreach (var cell in cells)
            if (cell.Column == column) return cell;
        return null;
    }

    /// <summary>The filled cells of a row, from left to right.</summary>
    public IReadOnlyList<Cell> Row(int row) => rows.TryGetValue(row, out var cells) ? cells : [];

    /// <summary>The merged range whose left edge is this column and which covers this row, or null.</summary>
    public MergedRange? MergeDown(int column, int row)
    {
        if (!mergesByLeft.TryGetValue(column, out var merges)) return null;
        int low = 0, high = merges.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (merges[middle].Top <= row) low = middle + 1;
            else high = middle;
        }
        return low > 0 && merges[low - 1].Bottom >= row ? merges[low - 1] : null;
    }
}
