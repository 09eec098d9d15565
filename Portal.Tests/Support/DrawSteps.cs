using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Inspections;
using Portal.Features.Draws;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Support;

/// <summary>A draw, step by step, each built on the one before through the operations.</summary>
public static class DrawSteps
{
    public static DrawWish Wish(this TestOffice office, int line, int teams = 2) =>
        new(line, office.Today, new DateOnly(office.Today.Year, 12, 31), teams);

    public static async Task<int> Freeze(this TestOffice office, int line, int teams = 2) =>
        Must(await office.Get<FreezeDraw>().Run(office.Head, office.Wish(line, teams)));

    public static async Task Hear(this TestOffice office, int draw, string name = "王见证", string words = "3 6 1") =>
        Must(await office.Get<HearWitness>().Run(office.Head, draw, name, words));

    public static async Task<Outcome> TryReveal(this TestOffice office, int draw) =>
        await office.Get<RevealDraw>().Run(office.Head, draw, (await office.Draw(draw)).Version);

    public static async Task<int> Revealed(this TestOffice office, int line, int teams = 2)
    {
        var draw = await office.Freeze(line, teams);
        await office.Hear(draw);
        Must(await office.TryReveal(draw));
        return draw;
    }

    public static async Task<DrawRound> Draw(this TestOffice office, int id)
    {
        await using var db = await office.Db();
        return await db.Draws.AsNoTracking().SingleAsync(d => d.Id == id);
    }

    public static async Task<List<Inspection>> InspectionsOf(this TestOffice office, int draw)
    {
        await using var db = await office.Db();
        return await db.Inspections.AsNoTracking().Where(i => i.DrawId == draw).OrderBy(i => i.Id).ToListAsync();
    }
}
