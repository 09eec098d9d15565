namespace Portal.Domain.Rosters.Import;

/// <summary>合并单元格: a merged range; only its top left cell holds a value. All four edges from 1, inclusive.</summary>
public sealed record MergedRange(int Left, int Top, int Right, int Bottom)
{
    /// <summary>Reads a range such as B16:B17.</summary>
    /// <returns>Null when the text is no range.</returns>
    public static MergedRange? Read(string text)
    {
        var ends = text.Split(':');
        return ends.Length == 2 && CellAddress.Read(ends[0]) is { } from && CellAddress.Read(ends[1]) is { } to
            && from.Column <= to.Column && from.Row <= to.Row
            ? new(from.Column, from.Row, to.Column, to.Row)
            : null;
    }
}
