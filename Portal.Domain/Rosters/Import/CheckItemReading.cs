namespace Portal.Domain.Rosters.Import;

/// <summary>读取随机抽查事项清单 (Art. 8): a workbook's sheets in, items row by row out.</summary>
[Article(8)]
public static class CheckItemReading
{
    /// <param name="hints">What people said about its columns, now or of an earlier file.</param>
    /// <returns>Every row with its outcome, or a refusal when no sheet, or more than one, is a list of items.</returns>
    public static Outcome<RosterReading<CheckItemEntry>> Read(IReadOnlyList<Sheet> sheets, ReadingHints? hints = null)
    {
        var choice = SheetChoice.Among(sheets, RosterWords.CheckItems, hints ?? ReadingHints.None);
        if (!choice.Succeeded) return choice.Refusal;
        var (sheet, map, others) = choice.Value;
        var byCode = new Dictionary<string, int>();
        var byName = new Dictionary<(string, string), int>();
        var rows = RowSorting.Sort(sheet, map).Select(line => line.Skip is { } skip
            ? new RosterRow<CheckItemEntry>(line.Row.Number, RowOutcome.Skipped, skip, "", null, [], [])
            : CheckItemRow.Read(line.Row, byCode, byName)).ToList();
        return new RosterReading<CheckItemEntry>(sheet.Name, others, map.HeaderRows, map.Headings, map.Columns, rows);
    }
}
