using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Plans;
using Portal.Features.Inspections;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <summary>修改检查方案 (Art. 14): process and checklist, until the first visit under it is registered.</summary>
[Article(14), Verb("修改检查方案", Role.科室负责人, Role.工程管理科)]
public sealed class AmendScheme(Desk desk)
{
    /// <param name="version">As the page read it.</param>
    public Task<Outcome> Run(Who who, int drawId, int version, string process, IReadOnlyList<SchemePoint> points) => desk.Write<AmendScheme>(who, async work =>
    {
        var taken = await DrawToStep.Take(work, drawId);
        if (!taken.Succeeded) return taken.Refusal;
        var ordered = await work.Db.Inspections.AsNoTracking().Where(i => i.DrawId == drawId).ToListAsync();
        if (ordered.Count == 0) return new Refusal("抽取揭晓后才有检查方案。", 14);
        var ids = ordered.SelectMany(i => i.Items).Select(i => i.ItemId).Distinct().ToList();
        var scheme = await work.Db.Schemes.SingleOrDefaultAsync(s => s.DrawId == drawId);
        if (scheme is null) work.Db.Schemes.Add(scheme = Scheme.For(drawId, await Checklists.Of(work, ids)));
        return scheme.Version == version ? scheme.Amend(process, points, ids, ordered.Min(i => i.VisitOn)) : Work.Stale;
    });
}
