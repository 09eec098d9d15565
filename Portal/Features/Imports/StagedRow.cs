using Portal.Domain.Rosters.Import;
using Portal.Features.Rosters;

namespace Portal.Features.Imports;

/// <summary>行的去向: what a row of a file would do to the roster.</summary>
public enum ImportKind
{
    新增 = 0,
    变更 = 1,
    无变化 = 2,
    有错 = 3,
    略过 = 4,
}

/// <summary>待导入的行: one row of a file beside what the roster has under its key.</summary>
/// <param name="Row">Row of the sheet, from 1.</param>
/// <param name="Key">Credit code, certificate number or code of the item.</param>
/// <param name="KnownId">The entry that it amends; null for a new one.</param>
/// <param name="KnownVersion">That entry's version when they were compared.</param>
/// <param name="Facts">What the roster is to say, as JSON; empty where nothing can be imported.</param>
/// <param name="Changes">Field by field, for an entry that is known already.</param>
/// <param name="Problems">All that is wrong with it, each with its cell.</param>
/// <param name="Bearable">Whether nothing but the check character of its credit code is wrong.</param>
/// <param name="BorneWhy">Why a person lets it pass all the same.</param>
public sealed record StagedRow(
    int Row, ImportKind Kind, string Name, string Key, int? KnownId, int KnownVersion, string Facts, IReadOnlyList<FieldChange> Changes,
    IReadOnlyList<ReadProblem> Problems, IReadOnlyList<string> Warnings, bool Bearable = false, string BorneWhy = "")
{
    /// <summary>What the row says of a new entry beside its name and its key; only where it is shown.</summary>
    public IReadOnlyList<FactLine> Content { get; init; } = [];
}

/// <summary>名录中有、文件中没有: an entry that the file does not name; it leaves the roster only where a person ticks it.</summary>
public sealed record MissingEntry(int Id, int Version, string Name, string Key, bool Ticked = false);

/// <summary>已写入: what a confirmed import did to one entry, for its undoing.</summary>
/// <param name="Before">The entry's facts before, as JSON; empty for one newly entered.</param>
public sealed record DoneEntry(int Id, int Version, string Name, string Before, bool Retired = false);
