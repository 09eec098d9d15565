namespace Portal.Domain.Rosters.Import;

/// <summary>抽查事项行 (Art. 8): one row as an item of the list, or all that is wrong with it.</summary>
/// <remarks>Lists merge cells freely: whatever stands once beside several rows is said of each of them.</remarks>
[Article(8)]
internal static class CheckItemRow
{
    /// <param name="byCode">The codes of the rows above, each with its first row; this row's is added.</param>
    /// <param name="byName">The sections and names of the rows above, each with its first row; this row's is added.</param>
    public static RosterRow<CheckItemEntry> Read(RowCells row, Dictionary<string, int> byCode, Dictionary<(string Section, string Name), int> byName)
    {
        var reader = new RowReader(row);
        var name = reader.Name("抽查事项", PlainText.Line);
        var code = Code(reader);
        var section = Line(reader, RosterField.Section);
        Compare(reader, name, code, section, byCode, byName);
        var category = Line(reader, RosterField.Category);
        var facts = new CheckItemFacts
        {
            Code = code,
            Name = name,
            Category = category.Length > 0 ? category : row.Section,
            Degree = CheckItemFacts.DegreeOf(Line(reader, RosterField.Degree) is { Length: > 0 } stated ? stated : category.Length > 0 ? category : row.Section),
            LegalBasis = LegalBasis(reader),
            ObjectKinds = Line(reader, RosterField.ObjectKinds),
            Content = reader.SharedText(RosterField.Content),
            Method = Line(reader, RosterField.Method),
            FrequencyText = Frequency(reader),
            Note = reader.Lines(RosterField.Note),
        };
        // The cells have been judged one by one; the code that an item must have is given when it is entered.
        return reader.Finish(name, () => new CheckItemEntry(facts, section), _ => null);
    }

    private static string Line(RowReader reader, RosterField field) => PlainText.Line(reader.SharedText(field));

    private static string Code(RowReader reader)
    {
        var cell = reader.Key(RosterField.Code, "事项编号", out _);
        if (!LostDigits.In(cell)) return PlainText.Line(cell?.Text);
        reader.Refuse("CODE_LOST_PRECISION", RosterField.Code, "事项编号被存成了数字，后几位已经丢失。请把该列设为“文本”格式，重新填写。");
        return "";
    }

    private static string LegalBasis(RowReader reader)
    {
        var basis = reader.SharedText(RosterField.LegalBasis);
        if (basis is "" or "无" or "/" or "-") reader.Refuse("LAW_MISSING", RosterField.LegalBasis, "抽查依据没有填写；没有依据的事项不得列入清单，请写明法律法规名称和条款。");
        return basis;
    }

    private static string Frequency(RowReader reader)
    {
        if (reader.Row.Map.Column(RosterField.Frequency) is null && reader.Row.Map.Column(RosterField.Times) is null) return "";
        string[] parts = [reader.SharedText(RosterField.Frequency), reader.SharedText(RosterField.Times)];
        var written = string.Join('；', parts.Where(part => part.Length > 0));
        var text = Rosters.Frequency.Spell(written);
        if (written.Length == 0)
            reader.Refuse("RATIO_MISSING", RosterField.Frequency, "抽查比例和频次没有填写，请补填，如“10%”“5%；1次/年”；暂不能确定的填“根据实际情况确定”。");
        // 1 may be 100% as well as once a year.
        else if (text == written && reader.Row.CellOrMerged(RosterField.Frequency) is { Kind: CellKind.Number } number)
            reader.Refuse(number.Number is 1 ? "RATIO_UNCLEAR" : "RATIO_RANGE", RosterField.Frequency, $"抽查比例是数字 {number.Text}，不在 0 与 1 之间，不能确定是比例还是次数，请写明，如“10%”或“1次/年”。");
        else if (Rosters.Frequency.Read(text).Refusal is { } refusal)
            reader.Refuse("RATIO_RANGE", RosterField.Frequency, refusal.Reason);
        return text;
    }

    private static void Compare(RowReader reader, string name, string code, string section, Dictionary<string, int> byCode, Dictionary<(string, string), int> byName)
    {
        var row = reader.Row.Number;
        if (name.Length > 0 && !byName.TryAdd((PlainText.Key(section), PlainText.Key(name)), row))
        {
            var first = byName[(PlainText.Key(section), PlainText.Key(name))];
            reader.Refuse("DUP_IN_FILE", RosterField.Name, $"与第 {first} 行是同一事项，本行不导入，请删除重复行。", sameAsRow: first);
        }
        else if (code.Length > 0 && !byCode.TryAdd(code, row))
            reader.Refuse("DUP_CONFLICT", RosterField.Code, $"编号与第 {byCode[code]} 行相同而事项不同，请核对后改正。", sameAsRow: byCode[code]);
    }
}
