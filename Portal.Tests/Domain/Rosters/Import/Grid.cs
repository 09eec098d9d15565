using Portal.Domain.Rosters.Import;

namespace Portal.Tests.Domain.Rosters.Import;

/// <summary>手工工作表: sheets from rows of text; empty text is an empty cell.</summary>
internal static class Grid
{
    public const string Code1 = "91411100XX00000196";
    public const string Code2 = "91411100XX00000271";
    public const string Code3 = "91411100XX0000035U";

    public static Sheet Sheet(string name, string[][] rows, bool hidden = false, params string[] merges) =>
        new(name, Numbered(rows.Select(row => Cells(row))), [.. merges.Select(merge => MergedRange.Read(merge)!)], hidden);

    /// <summary>The same with one cell replaced.</summary>
    public static Sheet With(string[][] rows, int rowNumber, Cell cell) =>
        new("名录", Numbered(rows.Select((row, i) => i + 1 == rowNumber ? [.. Cells(row).Where(c => c.Column != cell.Column).Append(cell).OrderBy(c => c.Column)] : Cells(row))), []);

    private static List<Cell> Cells(string[] row) =>
        [.. row.Select((text, i) => new Cell(i + 1, CellKind.Text, text)).Where(cell => cell.Text.Length > 0)];

    private static Dictionary<int, IReadOnlyList<Cell>> Numbered(IEnumerable<List<Cell>> rows) =>
        rows.Select((cells, i) => (Row: i + 1, Cells: cells)).Where(row => row.Cells.Count > 0)
            .ToDictionary(row => row.Row, row => (IReadOnlyList<Cell>)row.Cells);
}
