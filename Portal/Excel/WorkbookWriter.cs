using System.Data;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Portal.Excel;

/// <summary>写出工作簿: sheets out as an xlsx file, by MiniExcel; the header row is frozen and in Chinese.</summary>
/// <remarks>Text is written as typed text, so that what begins with = + - @ stays what it is and is never a formula.</remarks>
public static class WorkbookWriter
{
    /// <exception cref="ArgumentException">A sheet's name or a value does not suit; the caller is wrong, not the person.</exception>
    public static byte[] Write(params IReadOnlyList<OutSheet> sheets)
    {
        var columns = new List<DynamicExcelColumn>();
        var written = new Dictionary<string, object>();
        foreach (var sheet in sheets)
        {
            if (sheet.Name.Length is 0 or > 31 || sheet.Name.AsSpan().IndexOfAny(@":\/?*[]") >= 0)
                throw new ArgumentException($"Excel does not allow the sheet name '{sheet.Name}'.", nameof(sheets));
            written.Add(sheet.Name, Rows(sheet, written.Count, columns));
        }
        var configuration = new OpenXmlConfiguration { FreezeRowCount = 1, AutoFilter = false, TableStyles = TableStyles.None, DynamicColumns = [.. columns] };
        using var file = new MemoryStream();
        MiniExcel.SaveAs(file, written, printHeader: true, configuration: configuration);
        return file.ToArray();
    }

    // The columns of all sheets share one list in MiniExcel, found by key: keys carry the number of their sheet.
    private static object Rows(OutSheet sheet, int number, List<DynamicExcelColumn> columns)
    {
        var keys = sheet.Columns.Select((_, i) => $"{number}.{i}").ToList();
        columns.AddRange(sheet.Columns.Select((column, i) =>
            new DynamicExcelColumn(keys[i]) { Index = i, Name = column.Header, Width = column.Width, Format = column.Kind == ColumnKind.Date ? "yyyy-MM-dd" : null }));
        var rows = sheet.Rows.GetEnumerator();
        if (!rows.MoveNext())
        {
            rows.Dispose();
            // Of rows that are not there MiniExcel takes no columns; an empty table has them.
            var empty = new DataTable();
            keys.ForEach(key => empty.Columns.Add(key));
            return empty;
        }
        return Rest(rows).Select(IDictionary<string, object?> (row) =>
        {
            var cells = new Dictionary<string, object?>(keys.Count);
            for (var i = 0; i < keys.Count; i++) cells.Add(keys[i], Value(sheet.Columns[i], row[i]));
            return cells;
        });
    }

    // Rows may come straight from the database: they are asked for once.
    private static IEnumerable<T> Rest<T>(IEnumerator<T> begun)
    {
        using (begun)
            do yield return begun.Current;
            while (begun.MoveNext());
    }

    private static object? Value(OutColumn column, object? value) => (column.Kind, value) switch
    {
        (_, null) => null,
        (ColumnKind.Text, string text) => Writable(text),
        (ColumnKind.Date, DateOnly day) => day.ToDateTime(TimeOnly.MinValue),
        (ColumnKind.Date, string text) => Writable(text),
        (ColumnKind.Number, int or decimal or double) => value,
        _ => throw new ArgumentException($"Column '{column.Header}' is of kind {column.Kind} and cannot hold a {value.GetType().Name}."),
    };

    // Excel opens no file with a character that XML forbids or with a cell longer than its limit.
    internal static string Writable(string text)
    {
        if (text.Length <= WorkbookLimits.CellCharacters && text.All(c => c is >= ' ' and < '\uD800')) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '\n' or '\t' or '\r' or >= ' ' and not 0xFFFE and not 0xFFFF) kept.Append(rune);
        return kept.Length <= WorkbookLimits.CellCharacters ? kept.ToString() : kept.ToString(0, WorkbookLimits.CellCharacters - 1) + "…";
    }
}
