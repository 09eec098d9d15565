using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>A column of a file beside what it is taken for.</summary>
/// <param name="Field">What it is taken for; null where it is not read.</param>
/// <param name="Samples">What its first entries say.</param>
/// <param name="NeverRead">A column of identity-card numbers.</param>
public sealed record FileColumn(int Column, string Letters, string Heading, RosterField? Field, IReadOnlyList<string> Samples, bool NeverRead);

/// <summary>A file's columns as they are read, and what else can be chosen.</summary>
/// <param name="Sheets">Those that can be read; hidden ones are not.</param>
/// <param name="Head">The first rows of the sheet, to see where the header stands.</param>
public sealed record ImportColumns(
    IReadOnlyList<string> Sheets, string Sheet, int HeaderRow, int HeaderRowCount, IReadOnlyList<FileColumn> Columns,
    IReadOnlyList<RosterColumn> Fields, IReadOnlyList<(int Row, string Text)> Head);

/// <summary>列对照 (Art. 8, 10, 11): which column of a file says what, as it is read or as it could be.</summary>
[Article(8, 10, 11)]
public sealed class ImportColumnsBoard(Desk desk, ImportFiles files)
{
    private const int HeadRows = 12, Samples = 3;

    /// <param name="sheet">Another sheet than the one read; null for that one, or the first.</param>
    /// <param name="headerRow">Another header row; null for the one read, or the first that fits.</param>
    public async Task<Outcome<ImportColumns>> Columns(Who who, int id, string? sheet = null, int? headerRow = null, int? headerRowCount = null)
    {
        var found = await desk.Read<ImportRun>(who, work => work.Import(id));
        if (!found.Succeeded) return found.Refusal;
        if (!File.Exists(files.Workbook(id))) return ImportAccess.Gone;
        var file = await File.ReadAllBytesAsync(files.Workbook(id));
        var sheets = await Task.Run(() => WorkbookReader.Read(file));
        return sheets.Succeeded ? Of(found.Value, [.. sheets.Value.Where(s => !s.Hidden)], sheet, headerRow, headerRowCount) : sheets.Refusal;
    }

    private static Outcome<ImportColumns> Of(ImportRun run, IReadOnlyList<Sheet> sheets, string? wanted, int? headerRow, int? headerRowCount)
    {
        var read = run.Columns;
        if ((sheets.FirstOrDefault(s => s.Name == (wanted ?? read?.Sheet)) ?? sheets.FirstOrDefault()) is not { } sheet) return new Refusal("文件里没有可以读取的工作表（隐藏的工作表不读）。");
        var same = read?.Sheet == sheet.Name && (headerRow ?? read.HeaderRow) == read.HeaderRow && (headerRowCount ?? read.HeaderRowCount) == read.HeaderRowCount;
        var (row, count) = same ? (read!.HeaderRow, read.HeaderRowCount) : headerRow is { } stated ? (stated, headerRowCount ?? 1) : Likely(run.Roster, sheet);
        var (headings, guessed) = RosterColumns.Guess(run.Roster, sheet, row, count);
        var fields = RosterColumns.Of(run.Roster).Select(f => f.Field).ToHashSet();
        var byColumn = (same ? read!.Columns : guessed).Where(c => fields.Contains(c.Key)).ToLookup(c => c.Value, c => c.Key);
        return new ImportColumns(
            [.. sheets.Select(s => s.Name)], sheet.Name, row, count,
            [.. headings.Select(h => new FileColumn(
                h.Column, CellAddress.Letters(h.Column), h.Text, byColumn[h.Column].Select(f => (RosterField?)f).FirstOrDefault(),
                h.IsIdentityCard ? [] : SamplesOf(sheet, h.Column, row + count), h.IsIdentityCard))],
            RosterColumns.Of(run.Roster),
            [.. Enumerable.Range(1, Math.Min(HeadRows, sheet.LastRow)).Select(r => (r, string.Join("　", sheet.Row(r).Select(c => PlainText.Line(c.Text)).Where(t => t.Length > 0).Take(8))))]);
    }

    // The row under which most columns are known.
    private static (int Row, int Count) Likely(RosterKind roster, Sheet sheet)
    {
        var best = (Row: 1, Count: 1, Known: -1);
        for (var count = 1; count <= 2; count++)
            for (var row = 1; row <= Math.Min(30, sheet.LastRow); row++)
                if (RosterColumns.Guess(roster, sheet, row, count).Columns.Count is var known && known > best.Known) best = (row, count, known);
        return (best.Row, best.Count);
    }

    private static IReadOnlyList<string> SamplesOf(Sheet sheet, int column, int from) =>
        [.. Enumerable.Range(from, Math.Max(0, Math.Min(200, sheet.LastRow) - from + 1)).Select(r => IdentityNumbers.Mask(PlainText.Line(sheet.At(column, r)?.Text))).Where(t => t.Length > 0).Distinct().Take(Samples)];
}
