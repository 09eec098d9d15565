using Microsoft.AspNetCore.DataProtection;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <summary>冻结底册 (Art. 14, 16, 17): fixes the frame and commits to a secret, in one step and before any witness speaks.</summary>
[Article(14, 16, 17), Verb("冻结底册", Role.科室负责人, Role.工程管理科)]
public sealed class FreezeDraw(Desk desk, IDataProtectionProvider protection)
{
    public Task<Outcome<int>> Run(Who who, DrawWish wish) => desk.Write<FreezeDraw, int>(who, async work =>
    {
        var prepared = await DrawPreparation.Of(work, wish);
        if (!prepared.Succeeded) return prepared.Refusal;
        var (plan, line, round) = (prepared.Value.Plan, prepared.Value.Line, prepared.Value.Round);
        if (work.Actor.RefusalFor(plan.SectionId) is { } refusal) return refusal;
        var built = prepared.Value.Frame();
        if (!built.Succeeded) return built.Refusal;

        var task = new DrawTask(line.Id, plan.SectionId, line.TaskName, prepared.Value.Combined, work.Today, wish.FromOn, wish.ToOn, plan.Edition);
        var draw = new DrawRound(prepared.Value.Number, round, task, SecretSeal.Freeze(protection, built.Value), new Stamp(work.Actor.Name, work.Now));
        work.Db.Draws.Add(draw);
        await work.Db.SaveChangesAsync();
        DrawFacts.Keep(work, draw.Id, prepared.Value.Judged);
        return draw.Id;
    });
}
