namespace Portal.Domain.Rosters.Import;

/// <summary>可选的列: one thing that a column of this roster can say.</summary>
public sealed record RosterColumn(RosterField Field, string Title, bool Required);

/// <summary>名录的列 (Art. 8, 10, 11): what the columns of each roster can say, in their usual order, and what a header says of itself.</summary>
[Article(8, 10, 11)]
public static class RosterColumns
{
    public static IReadOnlyList<RosterColumn> Of(RosterKind kind)
    {
        var words = Words(kind);
        return [.. words.Headings.Where(entry => entry.Key != RosterField.Sequence).Select(entry => new RosterColumn(entry.Key, entry.Value[0], words.Required.Contains(entry.Key)))];
    }

    /// <summary>The headings of a header, and the columns that they give.</summary>
    public static (IReadOnlyList<Heading> Headings, IReadOnlyDictionary<RosterField, int> Columns) Guess(RosterKind kind, Sheet sheet, int headerRow, int rowCount)
    {
        var map = new ColumnMap(sheet, headerRow, rowCount, Words(kind));
        return (map.Headings, map.Columns);
    }

    private static RosterWords Words(RosterKind kind) => kind switch
    {
        RosterKind.检查企业名录 => RosterWords.Enterprises,
        RosterKind.执法检查人员名录 => RosterWords.Inspectors,
        _ => RosterWords.CheckItems,
    };
}
