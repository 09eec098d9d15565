namespace Portal.Domain.Rosters.Import;

/// <summary>读取执法检查人员名录 (Art. 10): a workbook's sheets in, inspectors row by row out. 身份证号 is never read.</summary>
[Article(10)]
public static class InspectorReading
{
    /// <param name="hints">What people said about its columns, now or of an earlier file.</param>
    /// <returns>Every row with its outcome, or a refusal when no sheet, or more than one, is a roster of inspectors.</returns>
    public static Outcome<RosterReading<InspectorEntry>> Read(IReadOnlyList<Sheet> sheets, ReadingHints? hints = null)
    {
        var choice = SheetChoice.Among(sheets, RosterWords.Inspectors, hints ?? ReadingHints.None);
        if (!choice.Succeeded) return choice.Refusal;
        var (sheet, map, others) = choice.Value;
        var byCertificate = new Dictionary<string, (int Row, string Name)>();
        var byName = new Dictionary<string, int>();
        var rows = RowSorting.Sort(sheet, map).Select(line => line.Skip is { } skip
            ? new RosterRow<InspectorEntry>(line.Row.Number, RowOutcome.Skipped, skip, "", null, [], [])
            : InspectorRow.Read(line.Row, byCertificate, byName)).ToList();
        return new RosterReading<InspectorEntry>(sheet.Name, others, map.HeaderRows, map.Headings, map.Columns, rows);
    }
}
