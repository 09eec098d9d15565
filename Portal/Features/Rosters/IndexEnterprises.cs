using System.Data.Common;
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
            var waiting = await desk.Read<List<int>>(Who.Portal, async work => await work.Db.Database.SqlQuery<int>($"SELECT Id AS Value FROM EnterpriseUnindexed LIMIT 1").ToListAsync());
            if (!waiting.Succeeded) return waiting.Refusal;
            if (waiting.Value.Count == 0) return Outcome.Done;
            if ((await desk.Write<IndexEnterprises>(Who.Portal, Portioned)).Refusal is { } refusal) return refusal;
        }
    }

    private static async Task<Outcome> Portioned(Work work)
    {
        var ids = await work.Db.Database.SqlQuery<int>($"SELECT Id AS Value FROM EnterpriseUnindexed ORDER BY Id LIMIT {Portion}").ToListAsync();
        using var remove = BulkTrail.Command(work.Db, "DELETE FROM EnterpriseIndex WHERE rowid = $id", ["$id"]);
        using var insert = BulkTrail.Command(work.Db, "INSERT INTO EnterpriseIndex(rowid, Words) VALUES ($id, $words)", ["$id", "$words"]);
        using var done = BulkTrail.Command(work.Db, "DELETE FROM EnterpriseUnindexed WHERE Id = $id", ["$id"]);
        var present = await work.Db.Enterprises.AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id);
        foreach (var id in ids)
        {
            Run(remove, id);
            if (present.TryGetValue(id, out var enterprise)) Run(insert, id, EnterpriseGrams.Of(enterprise));
            Run(done, id);
        }
        return Outcome.Done;
    }

    private static void Run(DbCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }
}
