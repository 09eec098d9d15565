using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Draws;
using Portal.Domain.Inspections;
using Portal.Features.Recusals;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Kills;

/// <summary>回避 (Art. 15, 24) under kills: asked for, decided, exchanged or drawn for; no seat stands empty, none is taken twice, and both teams of an exchange changed or neither.</summary>
internal sealed class RecusalKill : KillWork
{
    private const int Spare = 10;

    public override string Name => "recusal";

    public override async Task Prepare(TestOffice office, int kills)
    {
        await office.EnterRosters();
        await DrawKill.Furnish(office, 3 * kills + Spare);
        await DrawKill.Plan(office, lines: 1, each: 3 * kills + Spare);
        await office.Revealed((await office.Plan(1)).Lines.Single().Id, teams: 3);
    }

    public override async Task Work(KillTask task)
    {
        var office = task.Office;
        while (true)
        {
            var open = await Ask(office, db => db.Recusals.Where(r => r.WithdrawnOn == null && r.SettledOn == null && r.Granted != false).SingleOrDefaultAsync());
            if (open is null) await AskFor(task);
            else if (open.Stage is RecusalStage.待决定) await Decide(task, open);
            else await Substitute(task, open.Id);
        }
    }

    private static async Task AskFor(KillTask task)
    {
        var office = task.Office;
        var own = await Ask(office, db => db.Inspections.Where(i => !db.Recusals.Any(r => r.InspectionId == i.Id)).OrderBy(i => i.Id).FirstAsync());
        Must(await office.Get<AskRecusal>().Run(office.Head, own.Id, own.Members[task.Dice.Throw(2)].InspectorId, RecusalAsker.科室负责人, "近亲属任职"));
        task.Acknowledge<AskRecusal>(nameof(Recusal), await Ask(office, db => db.Recusals.MaxAsync(r => r.Id)));
    }

    private static async Task Decide(KillTask task, Recusal recusal)
    {
        var office = task.Office;
        var choices = Must(await office.Get<RecusalBoard>().Of(office.Head, recusal.InspectionId)).Single().Choices;
        var decision = choices.Count > 0 && task.Dice.Throw(2) == 0
            ? new RecusalDecision(RecusalWay.交换, "", choices[0].InspectionId, choices[0].InspectorId)
            : new RecusalDecision(RecusalWay.替补抽取, "同意");
        Must(await office.Get<DecideRecusal>().Run(office.Head, recusal.Id, recusal.Version, decision));
        task.Acknowledge<DecideRecusal>(nameof(Recusal), recusal.Id);
    }

    private static async Task Substitute(KillTask task, int recusal)
    {
        var office = task.Office;
        if (await Ask(office, db => db.Draws.SingleOrDefaultAsync(d => d.RecusalId == recusal)) is { } draw) await DrawKill.Further(task, draw.Id, draw.Witnesses.Count > 0);
        else task.Acknowledge<FreezeSubstitute>(nameof(DrawRound), Must(await office.Get<FreezeSubstitute>().Run(office.Head, recusal)));
    }

    public override async Task<IReadOnlyList<string>> Faults(KillScene scene, PortalDb db)
    {
        var faults = new List<string>();
        var inspections = await db.Inspections.ToListAsync();
        foreach (var i in inspections.Where(i => i.Members.DistinctBy(m => m.InspectorId).Count() != 2 || i.Members.Count(m => m.Role == FrameBuilder.Leader) != 1)) faults.Add($"{i.No}: not a team of two");
        var recusals = await db.Recusals.ToListAsync();
        foreach (var settled in recusals.Where(r => r.Stage is RecusalStage.已回避))
        {
            var own = inspections.Single(i => i.Id == settled.InspectionId);
            if (own.Members.Exists(m => m.InspectorId == settled.InspectorId)) faults.Add($"{own.No}: who stood aside is still there");
            if (!await db.Interests.AnyAsync(i => i.InspectorId == settled.InspectorId && i.EnterpriseId == own.EnterpriseId)) faults.Add($"{own.No}: the interest is not declared");
            if (settled.Way is RecusalWay.替补抽取 != await db.Draws.AnyAsync(d => d.RecusalId == settled.Id && d.RevealedAt != null)) faults.Add($"{own.No}: a substitute without a draw");
        }
        foreach (var waiting in recusals.Where(r => r.Stage is RecusalStage.待替补抽取))
            if (await db.Draws.AnyAsync(d => d.RecusalId == waiting.Id && d.RevealedAt != null)) faults.Add($"recusal {waiting.Id}: drawn for, and not seated");
        await using var before = KillScene.Open(scene.Untouched);
        var names = Seats(await before.Inspections.ToListAsync());
        foreach (var drawn in recusals.Where(r => r is { Stage: RecusalStage.已回避, Way: RecusalWay.替补抽取 }))
        {
            names[drawn.InspectorName] = names.GetValueOrDefault(drawn.InspectorName) - 1;
            names[drawn.SuccessorName] = names.GetValueOrDefault(drawn.SuccessorName) + 1;
        }
        var now = Seats(inspections);
        faults.AddRange(names.Where(n => now.GetValueOrDefault(n.Key) != n.Value).Select(n => $"{n.Key} has {now.GetValueOrDefault(n.Key)} seats, not {n.Value}"));
        return faults;
    }

    private static Dictionary<string, int> Seats(List<Inspection> inspections) => inspections.SelectMany(i => i.Members).CountBy(m => m.Name).ToDictionary();
}
