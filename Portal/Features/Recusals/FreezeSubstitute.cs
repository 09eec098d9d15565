using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Features.Draws;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Recusals;

/// <summary>冻结替补底册 (Art. 15): a draw like any other, for one vacant seat; witnessed and revealed on its own page.</summary>
[Article(15), Verb("冻结替补底册", Role.科室负责人, Role.工程管理科)]
public sealed class FreezeSubstitute(Desk desk, IDataProtectionProvider protection)
{
    /// <returns>The draw's id.</returns>
    public Task<Outcome<int>> Run(Who who, int recusalId) => desk.Write<FreezeSubstitute, int>(who, async work =>
    {
        if (await work.Db.Recusals.SingleOrDefaultAsync(r => r.Id == recusalId) is not { } recusal) return Work.Missing("回避");
        var own = await work.Db.Inspections.SingleAsync(i => i.Id == recusal.InspectionId);
        if (recusal.RefusalToDecide(work.Actor, own.SectionId) is { } notYours) return notYours;
        if (recusal.Stage is not RecusalStage.待替补抽取) return new Refusal($"这项回避现在是“{recusal.Stage}”，不需要替补抽取。", 15);
        if (await Substitution.Open(work, recusalId) is { } open) return new Refusal($"替补抽取 {open.No} 已经冻结，请到它的页面继续。", 15);

        var original = await work.Db.Draws.SingleAsync(d => d.Id == own.DrawId);
        var number = await Numbers.Next(work.Db.Draws.Select(d => d.No), "抽", work.Today.Year);
        var built = await Substitution.Frame(work, recusal, own, original, number);
        if (!built.Succeeded) return built.Refusal;
        var round = await work.Db.Draws.CountAsync(d => d.RecusalId == recusalId) + 1;
        var draw = DrawRound.Substitute(number, round, recusalId, original, work.Today, SecretSeal.Freeze(protection, built.Value), new Stamp(work.Actor.Name, work.Now));
        work.Db.Draws.Add(draw);
        await work.Db.SaveChangesAsync();
        return draw.Id;
    });
}
