using Microsoft.EntityFrameworkCore;
using Portal.Operations;

namespace Portal.Data;

/// <summary>成批留痕 (Art. 24): trail entries by a prepared command in the desk's transaction, chained as <see cref="Trail"/> chains them.</summary>
internal sealed class BulkTrail : IDisposable
{
    private static readonly string[] Columns = ["At", "PersonId", "PersonName", "Verb", "Subject", "SubjectId", "Before", "After", "Hash"];

    private readonly Work work;
    private readonly string verb;
    private readonly PreparedStatement insert;
    private string hash;

    private BulkTrail(Work work, string verb, string hash)
    {
        (this.work, this.verb, this.hash) = (work, verb, hash);
        insert = new PreparedStatement(work.Db.Database.GetDbConnection(), $"INSERT INTO \"Trail\" ({string.Join(", ", Columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"?{i + 1}"))})");
    }

    /// <param name="operation">Whose verb the entries bear.</param>
    public static async Task<BulkTrail> Open(Work work, Type operation)
    {
        // Pages that do not fit are written out and read back over and over while the indexes grow.
        await work.Db.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -32768");
        return new(work, VerbAttribute.Of(operation).Name, (await TrailHead.Of(work.Db)).Hash);
    }

    public void Add(string subject, int subjectId, string? before, string? after) => Keep(Next(subject, subjectId, before, after));

    /// <summary>The next entry of the chain, not yet kept; entries are kept in the order in which they were made.</summary>
    public TrailEntry Next(string subject, int subjectId, string? before, string? after)
    {
        var entry = new TrailEntry(hash, work.Now, work.Actor.PersonId, work.Actor.Name, verb, subject, subjectId, before, after);
        hash = entry.Hash;
        return entry;
    }

    public void Keep(TrailEntry entry) =>
        insert.Run(entry.At, entry.PersonId, entry.PersonName, entry.Verb, entry.Subject, entry.SubjectId, entry.Before, entry.After, entry.Hash);

    public void Dispose()
    {
        insert.Dispose();
        // The connection goes back to the others, which all have the usual size.
        work.Db.Database.ExecuteSqlRaw("PRAGMA cache_size = -2000");
    }
}
