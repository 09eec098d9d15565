namespace Portal.Domain.Rosters.Import;

/// <summary>单元格: one cell that holds something, typed as the file types it.</summary>
/// <param name="Column">Column from 1.</param>
/// <param name="Text">What it says; digits without exponent where a number is whole and below 10^15, yyyy-MM-dd for a date.</param>
/// <param name="Number">The number of a number or date cell, else 0.</param>
/// <param name="Day">The day of a date cell.</param>
/// <param name="IsFormula">Whether a formula gives the value; the text is then only what was last saved.</param>
public sealed record Cell(int Column, CellKind Kind, string Text, double Number = 0, DateOnly? Day = null, bool IsFormula = false)
{
    /// <summary>From here on Excel, which keeps 15 significant digits, no longer holds a code exactly.</summary>
    public bool LostPrecision => Kind == CellKind.Number && Math.Abs(Number) >= 1e15;
}
