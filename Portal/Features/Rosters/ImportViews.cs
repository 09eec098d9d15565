using Portal.Domain.Rosters.Import;
using Portal.Excel;

namespace Portal.Features.Rosters;

/// <summary>Puts together what the page shows of a file that was read, the same for every roster.</summary>
internal static class ImportViews
{
    /// <param name="bad">Rows that the reading refused, and those that the person may not import.</param>
    public static ImportView Of<T>(RosterReading<T> reading, IReadOnlyList<Sheet> sheets, IReadOnlyList<GoodRow> good, IReadOnlyList<BadRow> bad, Func<string, bool> hidden) where T : class
    {
        var skipped = reading.Rows.Where(row => row.Outcome == RowOutcome.Skipped).GroupBy(row => row.Why)
            .Select(group => new SkippedRows(group.Key, [.. group.Select(row => row.Number)]));
        var sheet = sheets.First(s => s.Name == reading.Sheet);
        return new ImportView(reading.Sheet, reading.OtherSheets, good, bad, [.. skipped], bad.Count == 0 ? [] : BadFile(sheet, reading.Columns, bad, hidden));
    }

    public static IReadOnlyList<BadRow> Refused<T>(RosterReading<T> reading) where T : class =>
        [.. reading.Rows.Where(row => row.Outcome == RowOutcome.Error).Select(row => new BadRow(row.Number, row.Name, [.. row.Problems.Select(p => p.ToString())]))];

    // Columns of identity-card numbers are left out: nothing of them is kept or handed on.
    private static byte[] BadFile(Sheet sheet, IReadOnlyList<Heading> columns, IReadOnlyList<BadRow> bad, Func<string, bool> hidden)
    {
        var kept = columns.Where(column => !column.IsIdentityCard).ToList();
        // Group and leaf in one cell, as a header of one row is read back.
        var headings = kept.Select(column => new OutColumn(column.Group + column.Leaf, 20)).Prepend(new OutColumn("原行号", 8, ColumnKind.Number)).Append(new OutColumn("不能导入的原因", 60));
        return WorkbookWriter.Write(new OutSheet("有误的行", [.. headings], bad.Select(row => (IReadOnlyList<object?>)
            [row.Row, .. kept.Select(column => Text(sheet.At(column.Column, row.Row))), string.Join('\n', row.Reasons)])));

        string Text(Cell? cell) => cell is null || hidden(cell.Text) ? "" : cell.Text;
    }
}
