using System.Globalization;

namespace Portal.Domain.Rosters.Import;

/// <summary>逐格读取: takes the values out of one row and gathers what is wrong with them.</summary>
internal sealed class RowReader(RowCells row)
{
    private readonly List<ReadProblem> problems = [];
    private readonly List<ReadProblem> warnings = [];

    public RowCells Row => row;

    public void Refuse(string code, RosterField field, string message, string? raw = null, int? sameAsRow = null) =>
        problems.Add(new(code, row.Address(field), message, raw ?? PlainText.Clean(row.Cell(field)?.Text), sameAsRow));

    public void Warn(string code, RosterField field, string message, int? sameAsRow = null) =>
        warnings.Add(new(code, row.Address(field), message, PlainText.Clean(row.Cell(field)?.Text), sameAsRow));

    /// <summary>The cell of a key column. A formula there is refused: what it last gave may be out of date.</summary>
    /// <returns>Null when the cell is empty or was refused; <paramref name="refused"/> says which.</returns>
    public Cell? Key(RosterField field, string title, out bool refused)
    {
        var cell = row.Cell(field);
        refused = true;
        if (cell is { IsFormula: true })
            Refuse("FORMULA_CELL", field, $"{title}是公式，不采用公式的结果。请复制该单元格，用“选择性粘贴—数值”粘贴为固定内容后再导入。");
        else if (cell is { Kind: CellKind.Error })
            Refuse("CELL_ERROR", field, $"{title}是错误值“{cell.Text}”，请改为正确的内容。");
        else refused = false;
        return refused ? null : cell;
    }

    public string Name(string title, Func<string?, string> spell)
    {
        var cell = Key(RosterField.Name, title, out var refused);
        var name = spell(cell?.Text);
        if (refused) return "";
        if (name is "" or "无" or "/" or "-") Refuse("NAME_MISSING", RosterField.Name, $"{title}没有填写，请补填。");
        else if (name[0] is '=' or '+' or '-' or '@') Refuse("NAME_INVALID", RosterField.Name, $"{title}不能以“{name[0]}”开头，这像是公式，请填写登记的名称。");
        else if (!name.Any(char.IsLetter) || cell!.Kind != CellKind.Text) Refuse("NAME_INVALID", RosterField.Name, $"“{name}”不是{title}，请填写登记的名称。");
        return name;
    }

    public string Text(RosterField field) => PlainText.Line(Plain(row.Cell(field), field)?.Text);

    public string Lines(RosterField field) => PlainText.Clean(Plain(row.Cell(field), field)?.Text);

    /// <summary>Text that a merged cell may give to several rows.</summary>
    public string SharedText(RosterField field) => PlainText.Clean(Plain(row.CellOrMerged(field), field)?.Text);

    /// <summary>A date or 长期; null when the cell is empty or the date was refused.</summary>
    public ChineseDate? Date(RosterField field, string title)
    {
        if (Plain(row.Cell(field), field) is not { } cell) return null;
        if (cell.Day is { } day) return new(day);
        if (cell.Kind == CellKind.Number && ChineseDate.FromSerial(cell.Number) is { } serial) return new(serial);
        var read = ChineseDate.Read(cell.Text);
        if (read.Refusal is { } refusal) Refuse("DATE_INVALID", field, $"{title}：{refusal.Reason}");
        return read.Value;
    }

    /// <summary>A date that cannot be 长期.</summary>
    public DateOnly? Day(RosterField field, string title)
    {
        var date = Date(field, title);
        if (date is { IsLongTerm: true }) Refuse("DATE_INVALID", field, $"{title}要填写具体日期，如 2025-03-01。");
        return date?.Day;
    }

    /// <summary>A number that is not negative, with thousands separators and its unit if people wrote them.</summary>
    public decimal? Amount(RosterField field, string title, params string[] units)
    {
        if (Plain(row.Cell(field), field) is not { } cell) return null;
        if (Number(cell.Text) is { } plain) return plain;
        var text = PlainText.Key(cell.Text).Replace(",", "");
        foreach (var unit in units.Select(PlainText.Key)) text = text.EndsWith(unit, StringComparison.Ordinal) ? text[..^unit.Length] : text;
        if (text is "" or "无" or "/" or "-" or "—") return null;
        if (Number(text) is { } amount) return amount;
        Refuse("NUMBER_INVALID", field, $"{title}应为不小于 0 的数字，请改正或留空。");
        return null;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && number < 1e12m ? number : null;

    public int? Whole(RosterField field, string title, params string[] units)
    {
        var amount = Amount(field, title, units);
        if (amount is null || (amount == decimal.Truncate(amount.Value) && amount <= int.MaxValue)) return (int?)amount;
        Refuse("NUMBER_INVALID", field, $"{title}应为整数，请改正或留空。");
        return null;
    }

    /// <summary>One of the words people use for a value; the first when the cell is empty.</summary>
    public T Choice<T>(RosterField field, string title, string code, params (T Value, string[] Words)[] choices)
    {
        var text = PlainText.Key(Plain(row.Cell(field), field)?.Text);
        if (text.Length == 0) return choices[0].Value;
        foreach (var (value, words) in choices)
            if (words.Contains(text)) return value;
        Refuse(code, field, $"{title}应为{string.Join("、", choices.Select(choice => choice.Words[0]))}之一，请改正。");
        return choices[0].Value;
    }

    /// <summary>The row as an entry when nothing is wrong with it, else as an error; <paramref name="check"/> has the last word.</summary>
    /// <param name="bearable">A problem that a person may bear where it is the only one.</param>
    public RosterRow<T> Finish<T>(string name, Func<T> make, Func<T, Refusal?> check, string bearable = "") where T : class
    {
        if (problems is [{ Code: var only }] && only == bearable && make() is var doubted && check(doubted) is null)
            return new(row.Number, RowOutcome.Error, only, name, null, problems, warnings, doubted);
        var entry = problems.Count == 0 ? make() : null;
        if (entry is not null && check(entry) is { } refusal)
        {
            Refuse("ENTRY_INVALID", RosterField.Name, refusal.Reason);
            entry = null;
        }
        var outcome = entry is null ? RowOutcome.Error : RowOutcome.Ok;
        return new(row.Number, outcome, entry is null ? problems[0].Code : "", name, entry, problems, warnings);
    }

    private Cell? Plain(Cell? cell, RosterField field)
    {
        if (cell is { Kind: CellKind.Error })
        {
            Refuse("CELL_ERROR", field, $"单元格是错误值“{cell.Text}”，请改为正确的内容或清空。");
            return null;
        }
        if (cell is { IsFormula: true }) Warn("FORMULA_VALUE", field, "单元格是公式，按文件里保存的结果读取，请核对。");
        return cell;
    }
}
