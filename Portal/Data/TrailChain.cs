using Microsoft.EntityFrameworkCore;

namespace Portal.Data;

/// <summary>Where the chain of entries breaks.</summary>
/// <param name="No">The first entry that is not as it was written, or that is missing.</param>
/// <param name="At">UTC, of that entry; of the next one when it is missing; null when nothing follows.</param>
public sealed record TrailBreak(long No, DateTime? At, string Why);

/// <param name="Last">The last entry's hash: noted down elsewhere, it proves later that nothing before it was changed.</param>
public sealed record TrailCheck(long Count, string Last, TrailBreak? Break);

/// <summary>核验留痕链 (Art. 24): computes every entry's hash anew from its fields and the hash before it.</summary>
public static class TrailChain
{
    /// <summary>One pass over all entries of a database, none of them kept in memory.</summary>
    public static async Task<TrailCheck> Check(PortalDb db)
    {
        // Asked first: what is entered while the pass runs comes after it.
        var issued = await db.Database.SqlQuery<long>($"SELECT seq AS Value FROM sqlite_sequence WHERE name = 'Trail'").FirstOrDefaultAsync();
        return await Check(db.Trail.AsNoTracking().OrderBy(t => t.Id).AsAsyncEnumerable(), issued);
    }

    /// <param name="entries">All entries, by number.</param>
    /// <param name="issued">The last number that the database has given out.</param>
    public static async Task<TrailCheck> Check(IAsyncEnumerable<TrailEntry> entries, long issued)
    {
        var (last, hash) = (0L, "");
        await foreach (var entry in entries)
        {
            if (Fault(entry, last, hash) is { } fault) return new TrailCheck(last, hash, fault);
            (last, hash) = (entry.Id, entry.Hash);
        }
        // Numbers are given without gaps and never again, so an end that was cut off shows too.
        return new TrailCheck(last, hash, last < issued ? new TrailBreak(last + 1, null, "这一条及其后的留痕被删除") : null);
    }

    private static TrailBreak? Fault(TrailEntry entry, long last, string hash)
    {
        if (entry.Id != last + 1) return new TrailBreak(last + 1, entry.At, "这一条留痕被删除");
        return entry.Hash == entry.HashAfter(hash) ? null : new TrailBreak(entry.Id, entry.At, "这一条留痕被改动过，或不是系统写入的");
    }
}
