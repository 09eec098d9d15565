using Portal.Domain.Rosters.Import;

namespace Portal.Features.Rosters;

/// <summary>What a row of a file would do to the roster.</summary>
public enum ImportKind
{
    新增 = 0,
    有变化 = 1,
    无变化 = 2,
}

/// <summary>A row that can be imported.</summary>
/// <param name="Key">Credit code, certificate number or code of the item.</param>
/// <param name="Changes">Field by field, for an entry that is known already.</param>
public sealed record GoodRow(int Row, string Name, string Key, ImportKind Kind, IReadOnlyList<FieldChange> Changes, IReadOnlyList<string> Warnings);

/// <summary>A row that cannot be imported, and every reason, each with its cell.</summary>
public sealed record BadRow(int Row, string Name, IReadOnlyList<string> Reasons);

/// <summary>Rows that are no entries (headings, totals, notes), gathered by what they are.</summary>
public sealed record SkippedRows(string What, IReadOnlyList<int> Rows);

/// <summary>导入预览: what a file would do, before anything is done.</summary>
/// <param name="BadFile">The bad rows as a workbook, to be mended and imported again.</param>
public sealed record ImportView(
    string Sheet, IReadOnlyList<string> OtherSheets, IReadOnlyList<GoodRow> Good, IReadOnlyList<BadRow> Bad, IReadOnlyList<SkippedRows> Skipped, byte[] BadFile)
{
    public int Count(ImportKind kind) => Good.Count(row => row.Kind == kind);
    public int SkippedCount => Skipped.Sum(s => s.Rows.Count);
}

/// <summary>A file as read, which the import takes, and what it would do, for the page.</summary>
public sealed record ImportPreview<T>(RosterReading<T> Reading, ImportView View) where T : class;

/// <summary>导入结果: how many entries were made, amended, and left as they were.</summary>
public sealed record ImportCounts(int Entered, int Amended, int Unchanged);
