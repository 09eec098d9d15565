using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;

namespace Portal.Features.Draws;

/// <summary>已抽轮次 (Art. 13): how many rounds of each plan line were drawn or are being drawn, by the section alone or in combined draws.</summary>
[Article(5, 13)]
internal static class LineRounds
{
    public static async Task<Dictionary<int, int>> Of(PortalDb db, IReadOnlyCollection<int> lineIds)
    {
        var own = await db.Draws.Where(d => d.RecusalId == null && !d.Joint && d.AbandonedAt == null && lineIds.Contains(d.PlanLineId)).Select(d => d.PlanLineId).ToListAsync();
        var joint = await db.CombinedLines.Where(l => l.Whole && l.Draw.AbandonedAt == null && lineIds.Contains(l.PlanLineId)).Select(l => l.PlanLineId).ToListAsync();
        return own.Concat(joint).CountBy(id => id).ToDictionary();
    }
}
