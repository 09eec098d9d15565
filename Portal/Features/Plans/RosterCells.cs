using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Draws;

namespace Portal.Features.Plans;

/// <summary>名录单元 (Art. 11, 13): the roster counted by the database, by what a plan can ask for; only those drawn this year are read one by one.</summary>
[Article(11, 13)]
internal static class RosterCells
{
    private sealed record Group(string Categories, string District, ExistenceState State, Standing Standing, int Count, int Before);

    /// <param name="year">The plan's year: its draws count for Art. 16, those of the two years before for the coverage over three.</param>
    public static async Task<IReadOnlyList<RosterCell>> Load(PortalDb db, int year)
    {
        var (first, last) = (new DateOnly(year - 2, 1, 1), new DateOnly(year - 1, 12, 31));
        var groups = await db.Database.SqlQuery<Group>($"""
            SELECT "Categories", "District", "State", "Standing", COUNT(*) AS "Count", SUM("Id" IN (
                SELECT "EnterpriseId" FROM "Inspections" WHERE "DrawnOn" >= {first} AND "DrawnOn" <= {last} AND "CancelledOn" IS NULL)) AS "Before"
            FROM "Enterprises" WHERE "RetiredOn" IS NULL
            GROUP BY "Categories", "District", "State", "Standing"
            """).ToListAsync();
        var (newYear, yearsEnd) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var drawn = await DrawRoster.DrawnIn(db, year);
        var known = await db.Enterprises.AsNoTracking()
            .Where(e => e.RetiredOn == null && db.Inspections.Any(i => i.EnterpriseId == e.Id && i.DrawnOn >= newYear && i.DrawnOn <= yearsEnd))
            .Select(e => new
            {
                e.Id,
                Like = new ObjectCandidate(e.Code, e.Name, e.Categories, e.District, e.State, e.Standing, e.Exemptions, false, Array.Empty<PriorDraw>()),
                Before = db.Inspections.Any(i => i.EnterpriseId == e.Id && i.DrawnOn >= first && i.DrawnOn <= last && i.CancelledOn == null) ? 1 : 0,
            }).ToListAsync();
        return
        [
            .. groups.Select(g => new RosterCell(
                new ObjectCandidate("", "", JsonSerializer.Deserialize<List<string>>(g.Categories) ?? [], g.District, g.State, g.Standing, [], false, []), g.Count, g.Before)),
            .. known.Select(e => new RosterCell(e.Like with { Code = "", Name = "", Exemptions = [] }, -1, -e.Before)),
            .. known.Select(e => new RosterCell(e.Like with { Drawn = [.. drawn[e.Id]] }, 1, e.Before)),
        ];
    }
}
