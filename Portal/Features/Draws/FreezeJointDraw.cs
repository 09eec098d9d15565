using Microsoft.AspNetCore.DataProtection;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <summary>冻结综合检查的底册 (Art. 5, 7, 14): one draw for lines of several sections.</summary>
/// <remarks>By the coordinator alone: it uses up what several sections planned, and no head disposes of another's plan.</remarks>
[Article(5, 7, 14, 16), Verb("冻结综合检查底册", Role.工程管理科)]
public sealed class FreezeJointDraw(Desk desk, IDataProtectionProvider protection)
{
    public Task<Outcome<int>> Run(Who who, JointWish wish) => desk.Write<FreezeJointDraw, int>(who, async work =>
    {
        var prepared = await JointPreparation.Of(work, wish);
        if (!prepared.Succeeded) return prepared.Refusal;
        var joint = prepared.Value;
        var built = joint.Frame();
        if (!built.Succeeded) return built.Refusal;

        var (plan, line, _, round) = joint.Parts[0];
        var task = new DrawTask(line.Id, plan.SectionId, joint.TaskName, true, work.Today, wish.FromOn, wish.ToOn, plan.Edition, Joint: true);
        var draw = new DrawRound(joint.Number, round, task, SecretSeal.Freeze(protection, built.Value), new Stamp(work.Actor.Name, work.Now));
        work.Db.Draws.Add(draw);
        work.Db.CombinedLines.AddRange(joint.Credits(draw, built.Value));
        await work.Db.SaveChangesAsync();
        DrawFacts.Keep(work, draw.Id, joint.Judged);
        return draw.Id;
    });
}
