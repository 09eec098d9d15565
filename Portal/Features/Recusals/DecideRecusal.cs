using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Recusals;

/// <summary>决定 (Art. 15): refused with a reason, or granted by exchange or by a substitute draw.</summary>
/// <param name="Way">Null refuses.</param>
/// <param name="OtherInspectionId">For an exchange: the other inspection, and who comes from it.</param>
/// <param name="Declare">Whether the interest is put on the roster too, so that the two are not drawn together again.</param>
public sealed record RecusalDecision(RecusalWay? Way, string Remarks, int? OtherInspectionId = null, int? OtherInspectorId = null, bool Declare = true);

/// <summary>决定回避 (Art. 15): by the head; a head's own by the coordinator.</summary>
[Article(15), Verb("决定回避", Role.科室负责人, Role.工程管理科)]
public sealed class DecideRecusal(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, RecusalDecision decision) => desk.Write<DecideRecusal>(who, async work =>
    {
        if (await work.Db.Recusals.SingleOrDefaultAsync(r => r.Id == id) is not { } recusal) return Work.Missing("回避");
        var own = await work.Db.Inspections.SingleAsync(i => i.Id == recusal.InspectionId);
        if (recusal.RefusalToDecide(work.Actor, own.SectionId) is { } notYours) return notYours;
        if (recusal.Version != version) return Work.Stale;
        var decided = decision.Way switch
        {
            null => recusal.Refuse(decision.Remarks, work.Today, work.Actor.Name),
            RecusalWay.替补抽取 => recusal.AwaitSubstitute(decision.Remarks, work.Today, work.Actor.Name),
            _ => await Exchange(work, recusal, own, decision),
        };
        if (decided.Succeeded && decision is { Way: not null, Declare: true }) await Declare(work, recusal, own);
        return decided;
    });

    private static async Task<Outcome> Exchange(Work work, Recusal recusal, Inspection own, RecusalDecision decision)
    {
        if (await Substitution.Open(work, recusal.Id) is { } draw) return new Refusal($"替补抽取 {draw.No} 已冻结，请先作废它，再改为交换。", 15);
        if (await work.Db.Inspections.SingleOrDefaultAsync(i => i.Id == decision.OtherInspectionId) is not { } other) return new Refusal("请选择交换的人员。", 15);
        var interests = await InterestsOf(work, [recusal.InspectorId, decision.OtherInspectorId ?? 0]);
        var partner = Exchanges.For(own, recusal.InspectorId, [other], interests).FirstOrDefault(p => p.Member.InspectorId == decision.OtherInspectorId).Member;
        if (partner is null) return Exchanges.RefusalFor(own, recusal.InspectorId, other, decision.OtherInspectorId ?? 0) ?? new Refusal("交换后仍有利害关系，不能交换。", 15);
        if (await OpenRecusals.Of(work.Db).AnyAsync(r => r.InspectionId == other.Id))
            return new Refusal($"“{other.EnterpriseName}”的检查也有回避正在办理，不能交换。", 15);
        return recusal.Exchange(own, other, partner, decision.Remarks, work.Today, work.Actor.Name);
    }

    /// <summary>Declared interests of some inspectors, by inspector and enterprise.</summary>
    internal static async Task<HashSet<(int, int)>> InterestsOf(Work work, IReadOnlyList<int> inspectors) =>
        [.. (await work.Db.Interests.Where(i => inspectors.Contains(i.InspectorId)).Select(i => new { i.InspectorId, i.EnterpriseId }).ToListAsync()).Select(i => (i.InspectorId, i.EnterpriseId))];

    private static async Task Declare(Work work, Recusal recusal, Inspection own)
    {
        if (await work.Db.Interests.AnyAsync(i => i.InspectorId == recusal.InspectorId && i.EnterpriseId == own.EnterpriseId)) return;
        work.Db.Interests.Add(new Interest(recusal.InspectorId, own.EnterpriseId, $"{recusal.Ground}（{own.No} 回避）", work.Today, work.Actor.Name));
    }
}
