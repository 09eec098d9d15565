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
        using var insert = new PreparedStatement(work.Db.Database.GetDbConnection(), "INSERT INTO \"DrawFacts\" (\"DrawId\", \"Code\", \"Fact\") VALUES (?1, ?2, ?3)");
        foreach (var (candidate, verdict) in judged)
            if (DrawFact.Of(verdict) is { Length: > 0 } fact) insert.Run(drawId, candidate.Code, fact);
    }

    /// <summary>Those of some of the draw's objects, by credit code.</summary>
    public static Task<Dictionary<string, string>> Of(PortalDb db, int drawId, IReadOnlyList<string> codes) =>
        db.DrawFacts.Where(f => f.DrawId == drawId && codes.Contains(f.Code)).ToDictionaryAsync(f => f.Code, f => f.Fact);
}
