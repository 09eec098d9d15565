namespace Portal.Domain.Rosters.Import;

/// <summary>读取检查企业名录 (Art. 11): a workbook's sheets in, enterprises row by row out.</summary>
[Article(11)]
public static class EnterpriseReading
{
    /// <param name="hints">What people said about its columns, now or of an earlier file.</param>
    /// <returns>Every row with its outcome, or a refusal when no sheet, or more than one, is a roster of enterprises.</returns>
    public static Outcome<RosterReading<EnterpriseFacts>> Read(IReadOnlyList<Sheet> sheets, ReadingHints? hints = null)
    {
        var choice = SheetChoice.Among(sheets, RosterWords.Enterprises, hints ?? ReadingHints.None);
        if (!choice.Succeeded) return choice.Refusal;
        var (sheet, map, others) = choice.Value;
        return new RosterReading<EnterpriseFacts>(sheet.Name, others, map.HeaderRows, map.Headings, map.Columns, Rows(sheet, map));
    }

    private static IEnumerable<RosterRow<EnterpriseFacts>> Rows(Sheet sheet, ColumnMap map)
    {
        // Asked only where a heading stands among the rows.
        var categories = new Lazy<HashSet<string>>(() => RowSorting.Sort(sheet, map).Where(line => line.Skip is null)
            .SelectMany(line => PlainText.Split(line.Row.CellOrMerged(RosterField.Category)?.Text)).ToHashSet());
        var earlier = new Dictionary<string, (int Row, string NameKey)>();
        foreach (var (row, skip) in RowSorting.Sort(sheet, map))
            yield return skip is not null
                ? new RosterRow<EnterpriseFacts>(row.Number, RowOutcome.Skipped, skip, "", null, [], [])
                : EnterpriseRow.Read(row, row.Section.Length > 0 ? CategoryOf(row.Section, categories.Value) : "", earlier);
    }

    // A heading such as 三、人防防护设备生产安装企业 gives the category that rows of the same sheet write shorter;
    // where none does, the heading itself without its bracketed remark.
    private static string CategoryOf(string section, IReadOnlySet<string> categories)
    {
        var bare = section.Split('（', '(')[0].Trim();
        return categories.Where(category => bare.Contains(category)).MaxBy(category => category.Length) ?? bare;
    }
}
