using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>名录检索 (Art. 11): finds among a million entries as fast as among a thousand.</summary>
/// <remarks>
/// Entries newer than the index, and those that triggers noted as changed since, are indexed a little later
/// (<see cref="IndexEnterprises"/>); until then they are looked at one by one, so nothing that was just entered is missed.
/// </remarks>
[Article(11)]
public static class EnterpriseIndex
{
    /// <summary>So many are sorted and can be leafed through; where a filter finds more, a person narrows it rather than leaf on.</summary>
    public const int Counted = 10_000;

    /// <summary>SQL for the numbers of the entries that are not, or not as they are now, in the index.</summary>
    internal const string Waiting = "SELECT Id AS Value FROM Enterprises WHERE Id > (SELECT Upto FROM EnterpriseIndexed) UNION ALL SELECT Id FROM EnterpriseUnindexed";

    /// <returns>One page in the order of the names.</returns>
    public static async Task<Paged<Enterprise>> Page(PortalDb db, EnterpriseFilter filter, int page)
    {
        var (found, start) = (filter.Of(db.Enterprises), Paged.Start(page));
        if (EnterpriseGrams.Asked(filter) is not { } asked) return await Whole(found, start);
        var hits = await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM (SELECT 1 FROM EnterpriseIndex WHERE EnterpriseIndex MATCH {asked} LIMIT {Counted + 1})").SingleAsync();
        var ids = await Ordered(Narrowed(db, found, asked)).Select(e => e.Id).ToListAsync();
        var shown = ids.Skip(start).Take(Paged.Size).ToList();
        return new Paged<Enterprise>(await Ordered(db.Enterprises.Where(e => shown.Contains(e.Id))).ToListAsync(), ids.Count, More: hits > Counted);
    }

    /// <summary>The first few, in the order of the names.</summary>
    public static IQueryable<Enterprise> First(PortalDb db, EnterpriseFilter filter, int count)
    {
        var found = filter.Of(db.Enterprises);
        return Ordered(EnterpriseGrams.Asked(filter) is { } asked ? Narrowed(db, found, asked) : found).Take(count);
    }

    // To those that have all the words, and those not yet indexed.
    private static IQueryable<Enterprise> Narrowed(PortalDb db, IQueryable<Enterprise> found, string asked)
    {
        var hits = db.Database.SqlQueryRaw<int>($"{Waiting} UNION ALL SELECT * FROM (SELECT rowid FROM EnterpriseIndex WHERE EnterpriseIndex MATCH {{0}} LIMIT {Counted})", asked);
        return found.Where(e => hits.Contains(e.Id));
    }

    private static IOrderedQueryable<Enterprise> Ordered(IQueryable<Enterprise> found) => found.OrderBy(e => e.Name).ThenBy(e => e.Id);

    // The index is walked from its nearer end.
    private static async Task<Paged<Enterprise>> Whole(IQueryable<Enterprise> found, int start)
    {
        var total = await found.CountAsync();
        if (start <= total / 2) return new Paged<Enterprise>(await Ordered(found).Skip(start).Take(Paged.Size).ToListAsync(), total);
        var (after, size) = (Math.Max(0, total - start - Paged.Size), Math.Clamp(total - start, 0, Paged.Size));
        var rows = await found.OrderByDescending(e => e.Name).ThenByDescending(e => e.Id).Skip(after).Take(size).ToListAsync();
        rows.Reverse();
        return new Paged<Enterprise>(rows, total);
    }
}
