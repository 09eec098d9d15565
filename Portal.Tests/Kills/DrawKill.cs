using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Draws;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Draws;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Kills;

/// <summary>随机抽取 (Art. 14, 24) under kills: frames frozen, witnesses heard, draws revealed or abandoned; a draw ordered all its inspections or is still as open as it was.</summary>
internal sealed class DrawKill : KillWork
{
    private const int Enterprises = 200, Each = 4;

    public override string Name => "draw";

    public override async Task Prepare(TestOffice office, int kills)
    {
        await office.EnterRosters();
        await Furnish(office, Enterprises);
        await Plan(office, lines: 2 + kills, Each);
    }

    public static async Task Furnish(TestOffice office, int enterprises)
    {
        await using var db = await office.Db();
        for (var n = 1; n <= enterprises; n++) db.Enterprises.Add(Must(Enterprise.Enter(RosterSteps.Enterprise(n))));
        await db.SaveChangesAsync();
    }

    /// <summary>An accepted plan whose lines draw so many of the ordinary, twice a year.</summary>
    public static async Task Plan(TestOffice office, int lines, int each)
    {
        var plan = await office.Draft(office.Today.Year);
        for (var n = 1; n <= lines; n++)
            await office.Add(plan, await office.Line() with { TaskName = $"人防工程检查{n}", Shares = [StandingShare.Of(Standing.一般, each)], TimesPerYear = 2 });
        await office.Submit(plan);
        await office.Accept(plan);
    }

    public override async Task Work(KillTask task)
    {
        var office = task.Office;
        while (true)
        {
            var open = await Ask(office, db => db.Draws.SingleOrDefaultAsync(d => d.RevealedAt == null && d.AbandonedAt == null));
            if (open is null)
            {
                var line = await Ask(office, db => db.Plans.SelectMany(p => p.Lines).Where(l => db.Draws.Count(d => d.PlanLineId == l.Id && d.AbandonedAt == null) < 2).OrderBy(l => l.Id).Select(l => l.Id).FirstAsync());
                task.Acknowledge<FreezeDraw>(nameof(DrawRound), await office.Freeze(line));
            }
            else if (task.Dice.Throw(4) == 0)
            {
                Must(await office.Get<AbandonDraw>().Run(office.Head, open.Id, open.Version, "名录有误"));
                task.Acknowledge<AbandonDraw>(nameof(DrawRound), open.Id);
            }
            else await Further(task, open.Id, open.Witnesses.Count > 0);
        }
    }

    /// <summary>A witness for a draw that has none, else the revelation.</summary>
    public static async Task Further(KillTask task, int draw, bool witnessed)
    {
        if (witnessed) Must(await task.Office.TryReveal(draw));
        else await task.Office.Hear(draw);
        if (witnessed) task.Acknowledge<RevealDraw>(nameof(DrawRound), draw);
        else task.Acknowledge<HearWitness>(nameof(DrawRound), draw);
    }

    public override async Task<IReadOnlyList<string>> Faults(KillScene scene, PortalDb db)
    {
        var faults = new List<string>();
        var draws = await db.Draws.ToListAsync();
        if (draws.Count(d => d.IsOpen) > 1) faults.Add("more than one open draw");
        var ordered = (await db.Inspections.Select(i => new { i.DrawId, i.EnterpriseCode, i.No }).ToListAsync()).ToLookup(i => i.DrawId);
        foreach (var draw in draws)
        {
            var record = draw.RevealedAt is null ? null : DrawRecord.Parse(draw.RecordJson).Value;
            var drawn = record is { Result.Void: null } ? record.Result.Objects : [];
            if (!ordered[draw.Id].Select(i => i.EnterpriseCode).Order(StringComparer.Ordinal).SequenceEqual(drawn)) faults.Add($"{draw.No}: {ordered[draw.Id].Count()} inspections for {drawn.Count} drawn");
            if (await db.Schemes.CountAsync(s => s.DrawId == draw.Id) != (drawn.Count > 0 ? 1 : 0)) faults.Add($"{draw.No}: the scheme");
            if (!await db.DrawFacts.AnyAsync(f => f.DrawId == draw.Id)) faults.Add($"{draw.No}: a frame without its reasons");
        }
        var numbers = ordered.SelectMany(o => o).Select(i => i.No).ToList();
        if (numbers.Distinct().Count() != numbers.Count) faults.Add("a number twice");
        return faults;
    }
}
