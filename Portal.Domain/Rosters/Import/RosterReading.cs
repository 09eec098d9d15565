namespace Portal.Domain.Rosters.Import;

/// <summary>名录读取结果: a roster read from a workbook, row by row; nothing is entered yet.</summary>
/// <param name="Sheet">The sheet read.</param>
/// <param name="OtherSheets">The sheets not read.</param>
/// <param name="HeaderRows">One or two rows, from 1.</param>
/// <param name="Columns">Every heading of the header, also of columns that nothing is read from.</param>
/// <param name="Mapping">The fields that some column states, with the column; what none states, the file says nothing of.</param>
/// <param name="Rows">Every row from 1 to the last, in order; of a large roster read while they are enumerated.</param>
public sealed record RosterReading<T>(
    string Sheet, IReadOnlyList<string> OtherSheets, IReadOnlyList<int> HeaderRows,
    IReadOnlyList<Heading> Columns, IReadOnlyDictionary<RosterField, int> Mapping, IEnumerable<RosterRow<T>> Rows) where T : class
{
    public IReadOnlySet<RosterField> Fields { get; } = Mapping.Keys.ToHashSet();

    /// <summary>What the ok rows give.</summary>
    public IEnumerable<T> Entries => Rows.Select(row => row.Entry).OfType<T>();

    public int Count(RowOutcome outcome) => Rows.Count(row => row.Outcome == outcome);
}
