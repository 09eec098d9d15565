using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Plans;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>检查要点 (Art. 8, 14): from the draw's scheme, or, where there is none (a targeted inspection), from the items themselves.</summary>
[Article(8, 14)]
internal static class Checklists
{
    public static async Task<List<SchemePoint>> Of(Work work, IEnumerable<int> itemIds)
    {
        var ids = itemIds.ToList();
        var items = await work.Db.CheckItems.AsNoTracking().Where(i => ids.Contains(i.Id)).OrderBy(i => i.Code).Select(i => new { i.Id, i.Name, i.Content }).ToListAsync();
        return [.. items.SelectMany(i => PointReading.Of(i.Id, i.Name, i.Content))];
    }

    public static async Task<List<CheckPoint>> Of(Work work, Inspection inspection)
    {
        var ids = inspection.Items.Select(i => i.ItemId).ToList();
        var scheme = await work.Db.Schemes.AsNoTracking().SingleOrDefaultAsync(s => s.DrawId == inspection.DrawId);
        return [.. (scheme?.Points ?? await Of(work, ids)).Where(p => ids.Contains(p.ItemId)).Select(p => new CheckPoint(p.ItemId, p.Text))];
    }
}
