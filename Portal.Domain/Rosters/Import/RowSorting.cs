using System.Text.RegularExpressions;

namespace Portal.Domain.Rosters.Import;

/// <summary>行分类: which rows of the sheet are entries, and what the others are.</summary>
internal static partial class RowSorting
{
    /// <summary>Every row from 1 to the last with the code why it is skipped, or null where it is an entry.</summary>
    public static IEnumerable<(RowCells Row, string? Skip)> Sort(Sheet sheet, ColumnMap map)
    {
        var section = "";
        bool entrySeen = false, notesBegun = false;
        for (var number = 1; number <= sheet.LastRow; number++)
        {
            var row = new RowCells(sheet, map, number, section);
            var skip = number <= map.HeaderRows[^1] ? AboveEntries(row) : Below(row, entrySeen, notesBegun);
            if (skip == SkipCode.Section) section = Numbering().Replace(PlainText.Line(row.Filled[0].Text), "");
            notesBegun = skip == SkipCode.Note || (notesBegun && skip == SkipCode.Blank);
            entrySeen |= skip is null;
            yield return (row, skip);
        }
    }

    private static string AboveEntries(RowCells row) =>
        row.Map.HeaderRows.Contains(row.Number) ? SkipCode.Header : row.Filled.Count == 0 ? SkipCode.Blank : SkipCode.Title;

    private static string? Below(RowCells row, bool entrySeen, bool notesBegun)
    {
        // Sheets are numbered in advance: a row with nothing but its number is empty.
        if (row.Filled.Count == 0 || (row.Filled.Count == 1 && row.Cell(RosterField.Sequence) is { } only && Digits().IsMatch(PlainText.Key(only.Text)))) return SkipCode.Blank;
        if (RepeatsHeader(row)) return SkipCode.Header;
        if (row.Cell(RosterField.Code) is null)
        {
            var first = PlainText.Key(row.Filled[0].Text);
            if (row.Filled[0].Column <= (row.Map.Column(RosterField.Name) ?? 1))
            {
                if (Total().IsMatch(first)) return SkipCode.Total;
                if (Note().IsMatch(first) || (notesBegun && row.Filled.Count == 1)) return SkipCode.Note;
                if (row.Filled.Count == 1 && IsSection(row)) return SkipCode.Section;
            }
            if (row.Cell(RosterField.Name) is null && row.Merge(RosterField.Name) is not null) return SkipCode.MergedContinuation;
        }
        if (IsSample(row)) return SkipCode.Sample;
        return !entrySeen && IsInstruction(row) ? SkipCode.Instruction : null;
    }

    // Printed sheets repeat their header on every page.
    private static bool RepeatsHeader(RowCells row) =>
        row.Text(RosterField.Name) is { Length: > 0 } name
        && row.Map.Headings.First(heading => heading.Column == row.Map.Column(RosterField.Name)).Key == Heading.Bare(name);

    private static bool IsSection(RowCells row) =>
        Numbering().IsMatch(PlainText.Line(row.Filled[0].Text))
        || row.Sheet.MergeDown(row.Filled[0].Column, row.Number) is { } merge && merge.Right > (row.Map.Column(RosterField.Name) ?? 1);

    private static bool IsSample(RowCells row) =>
        Sample().IsMatch(PlainText.Key(row.Text(RosterField.Name))) || Sample().IsMatch(PlainText.Key(row.Text(RosterField.Sequence)));

    // Above the first entry only, and only where no code stands: what most cells then say is how to fill them.
    private static bool IsInstruction(RowCells row) =>
        !CodeLike().IsMatch(PlainText.Key(row.Text(RosterField.Code)))
        && row.Filled.Count(cell => Instruction().IsMatch(PlainText.Key(cell.Text))) is var told && told >= 2 && told * 2 >= row.Filled.Count;

    [GeneratedRegex(@"^\s*(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+类[:：、]?)\s*")]
    private static partial Regex Numbering();

    [GeneratedRegex("^[0-9]+$")]
    private static partial Regex Digits();

    [GeneratedRegex("^(?:合计|总计|小计|共计|本页合计|本页小计)(?:[:(共0-9].{0,20})?$")]
    private static partial Regex Total();

    [GeneratedRegex("^(?:注|备注|说明|填表说明|填报说明|填表人|填报人|填报单位|填报日期|制表人?|审核人?|复核人?|经办人|负责人|联系人|联系电话)[:0-9]")]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:案例|示例|样例|范例|举例|例)[0-9]*:?(?:\(.*\))?$|请删除|填写示例|仅供参考|\((?:案例|示例|样例)\)$")]
    private static partial Regex Sample();

    [GeneratedRegex("[0-9A-Z]{6}")]
    private static partial Regex CodeLike();

    [GeneratedRegex("填写|填报|下拉|选择|必填|选填|可不填|不填|格式|多个|分开|隔开|换行|全称|按证|按照|[0-9]+位|YYYY")]
    private static partial Regex Instruction();
}
