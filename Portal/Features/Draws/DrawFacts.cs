using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <summary>事实说明的冻结 (Art. 11, 13, 16): kept with the list, by a prepared command, since a roster can be long.</summary>
[Article(11, 13, 16)]
internal static class DrawFacts
{
    /// <param name="judged">Everyone in the draw's range.</param>
    public static void Keep(Work work, int drawId, IEnumerable<(ObjectCandidate Object, Verdict Verdict)> judged)
    {
        using var insert = BulkTrail.Command(work.Db, "INSERT INTO \"DrawFacts\" (\"DrawId\", \"Code\", \"Fact\") VALUES ($draw, $code, $fact)", ["$draw", "$code", "$fact"]);
        insert.Parameters[0].Value = drawId;
        foreach (var (candidate, verdict) in judged)
        {
            if (DrawFact.Of(verdict) is not { Length: > 0 } fact) continue;
            (insert.Parameters[1].Value, insert.Parameters[2].Value) = (candidate.Code, fact);
            insert.ExecuteNonQuery();
        }
    }

    /// <summary>Those of some of the draw's objects, by credit code.</summary>
    public static Task<Dictionary<string, string>> Of(PortalDb db, int drawId, IReadOnlyList<string> codes) =>
        db.DrawFacts.Where(f => f.DrawId == drawId && codes.Contains(f.Code)).ToDictionaryAsync(f => f.Code, f => f.Fact);
}
