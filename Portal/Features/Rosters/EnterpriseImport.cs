using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>A row of a file beside what the roster has under its code.</summary>
/// <param name="Facts">What the roster is to say: the row's fields put over the known ones.</param>
internal sealed record EnterpriseChange(RosterRow<EnterpriseFacts> Row, Enterprise? Known, EnterpriseFacts Facts, IReadOnlyList<FieldChange> Changes)
{
    public ImportKind Kind => Known is null ? ImportKind.新增 : Changes.Count > 0 ? ImportKind.有变化 : ImportKind.无变化;
}

/// <summary>比对检查企业名录 (Art. 11): what a file would change; the preview shows it and the import does it.</summary>
[Article(11)]
internal static class EnterpriseImport
{
    // A statement takes so many parameters and no more.
    private const int Chunk = 500;

    public static async Task<List<EnterpriseChange>> Compare(Work work, RosterReading<EnterpriseFacts> reading)
    {
        var known = new Dictionary<string, Enterprise>();
        foreach (var codes in reading.Entries.Select(e => e.Code).Chunk(Chunk))
            foreach (var enterprise in await work.Db.Enterprises.Where(e => codes.Contains(e.Code)).ToListAsync()) known[enterprise.Code] = enterprise;
        return [.. reading.Rows.Where(row => row.Entry is not null).Select(row => Compare(row, known.GetValueOrDefault(row.Entry!.Code), reading.Fields))];
    }

    private static EnterpriseChange Compare(RosterRow<EnterpriseFacts> row, Enterprise? known, IReadOnlySet<RosterField> fields)
    {
        if (known is null) return new EnterpriseChange(row, null, row.Entry!, []);
        var before = known.Facts();
        var after = row.Entry!.Onto(before, fields);
        return new EnterpriseChange(row, known, after, FactLine.Changes(FactLine.Of(before), FactLine.Of(after)));
    }
}
