using System.Globalization;
using System.Text;
using System.Xml;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;

namespace Portal.Excel;

/// <summary>工作表内容: reads one sheet's cells and merged ranges from its XML, within the limits.</summary>
internal sealed class SheetXml(IReadOnlyList<string> strings, DateStyles styles, bool from1904)
{
    private const int DaysBetweenEpochs = 1462;
    private int cellsRead;
    private long charactersRead;
    private bool missingText;
    private readonly StringBuilder text = new();
    private readonly string[] recent = new string[1024];

    public static Refusal TooManyCells() => new($"文件的单元格超过 {WorkbookLimits.Cells} 个，请删去无关的工作表或分成几个文件上传。");
    public static Refusal TooLong() => new($"有单元格的文字超过 {WorkbookLimits.CellCharacters} 个字，不像名录内容，请删减后再上传。");

    public Outcome<Sheet> Read(XmlReader xml, string name, bool hidden)
    {
        var rows = new Dictionary<int, IReadOnlyList<Cell>>();
        List<Cell>? cells = null;
        var merges = new List<MergedRange>();
        var (row, column) = (0, 0);
        while (xml.NextElement())
        {
            if (xml.LocalName == "row")
            {
                row = int.TryParse(xml.GetAttribute("r"), out var stated) ? stated : row + 1;
                column = 0;
                cells = rows.TryGetValue(row, out var begun) ? (List<Cell>)begun : null;
            }
            else if (xml.LocalName == "c")
            {
                var at = xml.GetAttribute("r") is { } address ? CellAddress.Read(address) : (column + 1, row);
                if (at is not var (c, r) || r != row) return WorkbookGuard.Broken();
                column = c;
                if (row > WorkbookLimits.Rows) return new Refusal($"工作表“{name}”写到了第 {row} 行，最多读取 {WorkbookLimits.Rows} 行。请选中名录下方的空行整行删除后保存，或分成几个文件上传。");
                if (column > WorkbookLimits.Columns) return new Refusal($"工作表“{name}”写到了第 {column} 列（{CellAddress.Letters(column)}），最多读取 {WorkbookLimits.Columns} 列。请选中名录右侧的空列整列删除后保存再上传。");
                if (++cellsRead > WorkbookLimits.Cells) return TooManyCells();
                if (ReadCell(xml, column) is not { } cell)
                {
                    if (missingText) return WorkbookGuard.Broken();
                    continue;
                }
                if (cell.Text.Length > WorkbookLimits.CellCharacters) return TooLong();
                if ((charactersRead += cell.Text.Length) > WorkbookLimits.TextCharacters) return new Refusal("文件的文字总量过大，请删去无关的工作表或分成几个文件上传。");
                if (cells is null) rows[row] = cells = new List<Cell>(16);
                if (cells.Count > 0 && cells[^1].Column >= column) return WorkbookGuard.Broken();
                cells.Add(cell);
            }
            else if (xml.LocalName == "mergeCell" && MergedRange.Read(xml.GetAttribute("ref") ?? "") is { } merge)
            {
                if (merges.Count == WorkbookLimits.Merges) return TooManyCells();
                merges.Add(merge);
            }
        }
        return new Sheet(name, rows, merges, hidden);
    }

    private Cell? ReadCell(XmlReader xml, int column)
    {
        if (xml.IsEmptyElement) return null;
        var type = xml.GetAttribute("t") ?? "n";
        var style = int.TryParse(xml.GetAttribute("s"), out var s) ? s : 0;
        text.Clear();
        var (depth, isFormula, inValue) = (xml.Depth, false, false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName == "f") isFormula = true;
                inValue = xml is { LocalName: "v", IsEmptyElement: false };
                if (xml.LocalName == "is") text.Append(xml.RunText());
            }
            else if (xml.NodeType == XmlNodeType.EndElement) inValue = false;
            else if (inValue && text.Length <= WorkbookLimits.CellCharacters) text.Append(xml.Value);
        }
        return text.Length == 0 && !isFormula ? null : Typed(column, type, style, Once(text.ToString()), isFormula);
    }

    // Districts, categories and states are said over and over; a roster of a hundred thousand rows holds each of them once.
    private string Once(string said)
    {
        ref var kept = ref recent[(uint)said.GetHashCode() % (uint)recent.Length];
        return kept == said ? kept : kept = said;
    }

    private Cell? Typed(int column, string type, int style, string text, bool isFormula) => type switch
    {
        "s" => Shared(column, text, isFormula),
        "b" => new(column, CellKind.Boolean, text == "1" ? "TRUE" : "FALSE", IsFormula: isFormula),
        "e" => new(column, CellKind.Error, text, IsFormula: isFormula),
        "n" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => OfNumber(column, number, style, isFormula),
        "d" when DateTime.TryParse(text, CultureInfo.InvariantCulture, out var moment) => OfDay(column, DateOnly.FromDateTime(moment), 0, isFormula),
        _ => new(column, CellKind.Text, CellText.Unescape(text), IsFormula: isFormula),
    };

    // A number of no text is not an empty cell: the file has lost what it said.
    private Cell? Shared(int column, string text, bool isFormula)
    {
        if (int.TryParse(text, out var index) && index >= 0 && index < strings.Count) return new(column, CellKind.Text, strings[index], IsFormula: isFormula);
        missingText = text.Length > 0;
        return null;
    }

    private Cell OfNumber(int column, double number, int style, bool isFormula) =>
        styles[style] && ChineseDate.FromSerial(number + (from1904 ? DaysBetweenEpochs : 0)) is { } day
            ? OfDay(column, day, number, isFormula)
            : new(column, CellKind.Number, CellText.OfNumber(number), number, IsFormula: isFormula);

    private static Cell OfDay(int column, DateOnly day, double number, bool isFormula) =>
        new(column, CellKind.Date, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), number, day, isFormula);
}
