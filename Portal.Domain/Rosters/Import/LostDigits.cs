using System.Text.RegularExpressions;

namespace Portal.Domain.Rosters.Import;

/// <summary>数字精度丢失: a long code that Excel took for a number, as a number still or as the text 9.11111E+17.</summary>
internal static partial class LostDigits
{
    public static bool In(Cell? cell) =>
        cell is not null && (cell.LostPrecision || Scientific().IsMatch(PlainText.Key(cell.Text)));

    [GeneratedRegex(@"^[0-9](\.[0-9]+)?E\+[0-9]+$")]
    private static partial Regex Scientific();
}
