using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Excel;

/// <summary>单元格文本: the spellings of the file format turned into what the person sees.</summary>
internal static partial class CellText
{
    /// <summary>Undoes the escapes of control characters, such as _x000D_.</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.OrdinalIgnoreCase)
        ? Escape().Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber)).ToString())
        : text;

    /// <summary>A whole number of at most 15 digits without exponent; any other number so that it reads back the same.</summary>
    public static string OfNumber(double number) =>
        number == Math.Floor(number) && Math.Abs(number) < 1e15
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
