using System.Globalization;
using System.Text;

namespace Portal.Excel;

/// <summary>写出 CSV: a sheet as comma-separated text for other programs; UTF-8 with a byte order mark, as Excel wants it.</summary>
/// <remarks>CSV knows no types: what begins like a formula gets an apostrophe before it, so that no spreadsheet carries it out.</remarks>
public static class CsvWriter
{
    public static byte[] Write(OutSheet sheet)
    {
        var text = new StringBuilder();
        Line(text, sheet.Columns.Select(c => c.Header));
        foreach (var row in sheet.Rows) Line(text, row.Select(Text));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Text(object? value) => value switch
    {
        null => "",
        string s => s.Length > 0 && s.TrimStart(' ', '\u3000', '\uFEFF') is [var first, ..] && "=+-@\t\r\n＝＋－＠".Contains(first) ? "'" + s : s,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
