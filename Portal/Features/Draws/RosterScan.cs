using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Rosters;

namespace Portal.Features.Draws;

/// <summary>通读检查企业名录 (Art. 11, 16): every enterprise on the roster as eligibility asks for it, in the order of the codes, past the model, since a roster can be very long.</summary>
[Article(11, 16)]
internal static class RosterScan
{
    // A shorter roster is read before a second connection would be open.
    private const int Long = 50_000;

    /// <param name="drawn">The year's draws by enterprise.</param>
    public static async Task<List<ObjectCandidate>> Read(PortalDb db, ILookup<int, PriorDraw> drawn)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            var own = db.Database.GetDbConnection();
            if (await db.Enterprises.CountAsync() is var count && count < Long) return Part(own, drawn, "", null);
            // Two halves at once. The second connection sees what is committed; whoever draws has not written to this roster.
            var middle = await db.Enterprises.OrderBy(e => e.Code).Select(e => e.Code).Skip(count / 2).FirstAsync();
            using var other = new SqliteConnection(own.ConnectionString);
            await other.OpenAsync();
            var second = Task.Run(() => Part(other, drawn, middle, null));
            var first = Part(own, drawn, "", middle);
            first.AddRange(await second);
            return first;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static List<ObjectCandidate> Part(DbConnection connection, ILookup<int, PriorDraw> drawn, string from, string? before)
    {
        // The plus keeps SQLite on the index of codes.
        using var rows = new PreparedQuery(
            connection,
            "SELECT \"Id\", \"Code\", \"Name\", \"State\", \"Standing\", \"District\", \"Categories\", \"Exemptions\" FROM \"Enterprises\" WHERE +\"RetiredOn\" IS NULL AND \"Code\" >= ?1 AND (?2 IS NULL OR \"Code\" < ?2) ORDER BY \"Code\"",
            from, before);
        var (districts, categories, exemptions) = (new Dictionary<string, string>(), new Dictionary<string, List<string>>(), new Dictionary<string, List<Exemption>>());
        var candidates = new List<ObjectCandidate>();
        while (rows.Next())
            candidates.Add(new ObjectCandidate(
                rows.Text(1), rows.Text(2), rows.Known(6, categories, Json.Read<List<string>>), rows.Known(5, districts, text => text), (ExistenceState)rows.Int(3), (Standing)rows.Int(4),
                rows.Known(7, exemptions, Json.Read<List<Exemption>>), false, drawn.Contains(rows.Int(0)) ? [.. drawn[rows.Int(0)]] : []));
        return candidates;
    }
}
