using Portal.Domain.Rosters.Import;

namespace Portal.Features.Imports;

/// <summary>记住的列对照: which columns a person chose for a header, so that the next file with the same header is read alike.</summary>
public sealed class ImportMapping
{
    private ImportMapping() { }

    public ImportMapping(RosterKind roster, string signature) => (Roster, Signature) = (roster, signature);

    public int Id { get; private set; }
    public RosterKind Roster { get; private set; }

    /// <summary>Of the headings: <see cref="Heading.Signature"/>.</summary>
    public string Signature { get; private set; } = "";
    public List<MappedColumn> Columns { get; private set; } = [];
    public string KeptBy { get; private set; } = "";
    public DateTime KeptAt { get; private set; }
    public int Version { get; private set; }

    public void Keep(IReadOnlyDictionary<RosterField, int> columns, string by, DateTime at) =>
        (Columns, KeptBy, KeptAt) = ([.. columns.Select(c => new MappedColumn(c.Key, c.Value))], by, at);
}

/// <summary>What one column says.</summary>
public sealed record MappedColumn(RosterField Field, int Column);
