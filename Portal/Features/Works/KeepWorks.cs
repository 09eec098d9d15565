using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Operations;

namespace Portal.Features.Works;

/// <summary>人防工程登记核对 (Art. 11): a number of its own, parties that are on the roster.</summary>
internal static class KeepWorks
{
    /// <param name="id">The entry itself; null for a new one.</param>
    public static async Task<Refusal?> RefusalFor(Work work, CivilWorksFacts facts, int? id)
    {
        if (await work.Db.Works.FirstOrDefaultAsync(w => w.No == facts.No && w.Id != id) is { } other)
            return new Refusal($"工程编号 {facts.No} 已登记为“{other.Name}”，请换一个编号。", 11);
        var ids = facts.Parties.Select(p => p.EnterpriseId).ToHashSet();
        return await work.Db.Enterprises.CountAsync(e => ids.Contains(e.Id)) < ids.Count ? Work.Missing("参建或使用单位") : null;
    }
}
