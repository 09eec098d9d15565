namespace Portal.Domain.Rosters.Import;

/// <summary>选定工作表: which sheet of a workbook is the roster, and where its header stands.</summary>
internal sealed record SheetChoice(Sheet Sheet, ColumnMap Map, IReadOnlyList<string> Others)
{
    /// <summary>Titles and instructions stand above a header, but no roster has more of them than this.</summary>
    private const int DeepestHeader = 30;

    public static Outcome<SheetChoice> Among(IReadOnlyList<Sheet> sheets, RosterWords words, ReadingHints hints)
    {
        if (hints.Chosen is { } chosen) return As(chosen, sheets, words);
        var fits = sheets.Select(sheet => (Sheet: sheet, Map: FindHeader(sheet, words, hints)))
            .Where(fit => fit.Map is not null && !fit.Sheet.Hidden).ToList();
        if (fits.Count == 0) return NoneFits(sheets, words);
        var filled = fits.Where(fit => fit.Sheet.LastRow > fit.Map!.HeaderRows[^1]).ToList();
        if (filled.Count > 1)
        {
            return new Refusal($"有 {filled.Count} 张工作表都像{words.Kind}：{Named(filled.Select(fit => fit.Sheet))}。请只保留要导入的一张，其余删除或另存为别的文件。");
        }
        var (sheet, map) = filled.Count == 1 ? filled[0] : fits[0];
        foreach (var field in words.Required.Where(map!.Rivals.ContainsKey))
        {
            return new Refusal($"工作表“{sheet.Name}”的表头里，{CellAddress.Letters(map.Column(field) ?? 0)} 列和 {CellAddress.Letters(map.Rivals[field])} 列都写着“{words.Headings[field][0]}”一类的名称，不能确定用哪一列，请只保留一列。");
        }
        return new SheetChoice(sheet, map, [.. sheets.Where(other => other != sheet).Select(other => other.Name)]);
    }

    // The header that explains most columns wins; of equals the one with fewer rows, then the upper one.
    private static ColumnMap? FindHeader(Sheet sheet, RosterWords words, ReadingHints hints)
    {
        ColumnMap? best = null;
        for (var rowCount = 1; rowCount <= 2; rowCount++)
        {
            for (var row = 1; row <= Math.Min(DeepestHeader, sheet.LastRow - rowCount + 1); row++)
            {
                var map = new ColumnMap(sheet, row, rowCount, words);
                if (map.Headings.Count > 0 && hints.Remembered.TryGetValue(Heading.Signature(map.Headings), out var columns)) return new ColumnMap(sheet, row, rowCount, words, columns);
                if (words.Required.All(field => map.Column(field) is not null) && map.Count > (best?.Count ?? 0)) best = map;
            }
        }
        return best;
    }

    private static Outcome<SheetChoice> As(ColumnChoice chosen, IReadOnlyList<Sheet> sheets, RosterWords words)
    {
        if (sheets.FirstOrDefault(sheet => sheet.Name == chosen.Sheet) is not { } sheet) return new Refusal($"文件里没有名为“{chosen.Sheet}”的工作表，请重新选择。");
        if (chosen.HeaderRow < 1 || chosen.HeaderRow + chosen.HeaderRowCount - 1 >= Math.Max(sheet.LastRow, 2)) return new Refusal($"工作表“{sheet.Name}”只有 {sheet.LastRow} 行，请重新选择表头所在的行。");
        var map = new ColumnMap(sheet, chosen.HeaderRow, chosen.HeaderRowCount, words, chosen.Columns);
        if (words.Required.Where(field => map.Column(field) is null).Select(field => $"“{words.Headings[field][0]}”").ToList() is { Count: > 0 } missing)
            return new Refusal($"请指定{string.Join("、", missing)}在哪一列。");
        if (chosen.Columns.GroupBy(c => c.Value).FirstOrDefault(c => c.Count() > 1) is { } twice)
            return new Refusal($"{CellAddress.Letters(twice.Key)} 列被指定了两次（{string.Join("、", twice.Select(c => words.Headings[c.Key][0]))}），一列只能对应一项。");
        return new SheetChoice(sheet, map, [.. sheets.Where(other => other != sheet).Select(other => other.Name)]);
    }

    private static Refusal NoneFits(IReadOnlyList<Sheet> sheets, RosterWords words)
    {
        var found = sheets.Count == 0 ? "文件里没有工作表" : $"文件里的工作表是{Named(sheets)}";
        return new($"没有找到{words.Kind}：{found}，其中没有一张的前 {DeepestHeader} 行里有同时写着{words.RequiredText}的表头（隐藏的工作表不读）。请检查是否选错了文件，或补上表头。");
    }

    private static string Named(IEnumerable<Sheet> sheets) =>
        string.Join("、", sheets.Select(sheet => sheet.Hidden ? $"“{sheet.Name}”（隐藏）" : $"“{sheet.Name}”"));
}
