namespace Portal.Domain.Rosters.Import;

/// <summary>列对照: which column says what, found from a header of one or two rows; the order of columns is free.</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<RosterField, int> columns = [];

    /// <param name="chosen">The columns as a person chose them; null to find them by their headings.</param>
    public ColumnMap(Sheet sheet, int firstRow, int rowCount, RosterWords words, IReadOnlyDictionary<RosterField, int>? chosen = null)
    {
        HeaderRows = [.. Enumerable.Range(firstRow, rowCount)];
        Headings = HeadingsIn(sheet, firstRow, rowCount);
        NeverRead = Headings.Where(heading => heading.IsIdentityCard).Select(heading => heading.Column).ToHashSet();
        if (chosen is not null)
        {
            foreach (var (field, column) in chosen.Where(c => words.Headings.ContainsKey(c.Key) && !NeverRead.Contains(c.Value))) columns[field] = column;
            return;
        }
        // A leaf alone counts only for what no full heading claims, and a word that may be said of anything comes last:
        // “在管人防工程/名称” beside “单位名称” is not the enterprise's name.
        Claim(words, heading => heading.Key, vague: false);
        Claim(words, heading => heading.LeafKey, vague: false);
        Claim(words, heading => heading.LeafKey.Length > 0 ? heading.LeafKey : heading.Key, vague: true);
    }

    public IReadOnlyList<int> HeaderRows { get; }
    public IReadOnlyList<Heading> Headings { get; }
    public IReadOnlySet<int> NeverRead { get; }

    /// <summary>Two columns whose headings both claim one field; the first is the one mapped.</summary>
    public Dictionary<RosterField, int> Rivals { get; } = [];

    public int Count => columns.Count;
    public IReadOnlyDictionary<RosterField, int> Columns => columns;
    public int? Column(RosterField field) => columns.TryGetValue(field, out var column) ? column : null;

    private void Claim(RosterWords words, Func<Heading, string> keyOf, bool vague)
    {
        var claimed = columns.Keys.ToHashSet();
        foreach (var heading in Headings.Where(heading => !NeverRead.Contains(heading.Column) && !columns.ContainsValue(heading.Column)))
        {
            var key = keyOf(heading);
            if (RosterWords.Vague.Contains(key) != vague) continue;
            foreach (var (field, _) in words.Headings.Where(entry => !claimed.Contains(entry.Key) && entry.Value.Contains(key)))
                if (!columns.TryAdd(field, heading.Column)) Rivals.TryAdd(field, heading.Column);
        }
    }

    private static List<Heading> HeadingsIn(Sheet sheet, int firstRow, int rowCount)
    {
        var across = sheet.Merges.Where(merge => merge.Top == firstRow && merge.Right > merge.Left).ToList();
        var headings = new List<Heading>();
        var lastColumn = HeaderCells(sheet, firstRow, rowCount).Select(cell => cell.Column).DefaultIfEmpty(0).Max();
        var group = "";
        for (var column = 1; column <= lastColumn; column++)
        {
            var top = TextAt(sheet, column, firstRow);
            if (rowCount == 1)
            {
                if (top.Length > 0) headings.Add(new(column, "", top));
                continue;
            }
            var leaf = TextAt(sheet, column, firstRow + 1);
            // An empty upper cell belongs to the group on its left, merged or only left blank, when it has a leaf of its own.
            if (top.Length > 0 || leaf.Length == 0) group = top;
            else if (across.Find(merge => merge.Left <= column && column <= merge.Right) is { } merge) group = TextAt(sheet, merge.Left, firstRow);
            if (group.Length > 0 || leaf.Length > 0) headings.Add(new(column, group, leaf));
        }
        return headings;
    }

    private static IEnumerable<Cell> HeaderCells(Sheet sheet, int firstRow, int rowCount) =>
        Enumerable.Range(firstRow, rowCount).SelectMany(sheet.Row);

    private static string TextAt(Sheet sheet, int column, int row)
    {
        var text = PlainText.Line(sheet.At(column, row)?.Text);
        return text.Replace(" ", "");
    }
}
