namespace Portal.Domain.Rosters.Import;

/// <summary>列的指定: the sheet, header and columns as a person chose them.</summary>
/// <param name="HeaderRow">The header's first row, from 1.</param>
/// <param name="HeaderRowCount">1 or 2.</param>
public sealed record ColumnChoice(string Sheet, int HeaderRow, int HeaderRowCount, IReadOnlyDictionary<RosterField, int> Columns);

/// <summary>列的提示: what people said about a file's columns.</summary>
/// <param name="Chosen">Said of this very file; it decides.</param>
/// <param name="Remembered">Said of earlier files, by the signature of their header.</param>
public sealed record ReadingHints(ColumnChoice? Chosen, IReadOnlyDictionary<string, IReadOnlyDictionary<RosterField, int>> Remembered)
{
    public static readonly ReadingHints None = new(null, new Dictionary<string, IReadOnlyDictionary<RosterField, int>>());
}
