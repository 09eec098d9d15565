using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>更新名录检索 (Art. 11): puts into the index what was changed since; in portions, so that nobody waits long for the desk.</summary>
[Article(11), Verb("更新名录检索")]
public sealed class IndexEnterprises(Desk desk)
{
    private const int Portion = 2000;

    public async Task<Outcome> Run()
    {
        for (; ; )
        {
            var waiting = await desk.Read<List<int>>(Who.Portal, async work => await work.Db.Database.SqlQueryRaw<int>(EnterpriseIndex.Waiting + " LIMIT 1").ToListAsync());
            if (!waiting.Succeeded) return waiting.Refusal;
            if (waiting.Value.Count == 0) return Outcome.Done;
            if ((await desk.Write<IndexEnterprises>(Who.Portal, Portioned)).Refusal is { } refusal) return refusal;
        }
    }

    private static async Task<Outcome> Portioned(Work work)
    {
        var ids = await work.Db.Database.SqlQueryRaw<int>($"{EnterpriseIndex.Waiting} ORDER BY Value LIMIT {Portion}").ToListAsync();
        var connection = work.Db.Database.GetDbConnection();
        using var remove = new PreparedStatement(connection, "DELETE FROM EnterpriseIndex WHERE rowid = ?1");
        using var insert = new PreparedStatement(connection, "INSERT INTO EnterpriseIndex(rowid, Words) VALUES (?1, ?2)");
        using var done = new PreparedStatement(connection, "DELETE FROM EnterpriseUnindexed WHERE Id = ?1");
        var present = await work.Db.Enterprises.AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id);
        foreach (var id in ids)
        {
            remove.Run(id);
            if (present.TryGetValue(id, out var enterprise)) insert.Run(id, EnterpriseGrams.Of(enterprise));
            done.Run(id);
        }
        await work.Db.Database.ExecuteSqlAsync($"UPDATE EnterpriseIndexed SET Upto = max(Upto, {ids.Max()})");
        return Outcome.Done;
    }
}
