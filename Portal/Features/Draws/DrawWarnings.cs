using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <summary>冻结前的提示 (Art. 13, 15): what no rule forbids and good practice looks at: an enterprise visited lately, and an inspector who would come to the same one twice running.</summary>
[Article(13, 15)]
internal static class DrawWarnings
{
    private const int RecentDays = 60;

    /// <param name="codes">Credit codes of the enterprises that can be drawn.</param>
    /// <param name="people">Certificates of the inspectors who can be drawn.</param>
    public static async Task<List<string>> Of(Work work, IReadOnlySet<string> codes, IReadOnlySet<string> people)
    {
        var since = work.Today.AddDays(-RecentDays);
        var recent = (await work.Db.Inspections.Where(i => i.VisitOn >= since && i.CancelledOn == null).Select(i => new { i.EnterpriseCode, i.EnterpriseName, i.VisitOn, i.No }).ToListAsync())
            .Where(i => codes.Contains(i.EnterpriseCode))
            .Select(i => $"“{i.EnterpriseName}”在 {i.VisitOn:yyyy-MM-dd} 刚检查过（{i.No}），距今不到 {RecentDays} 天。");
        // The last visit alone counts: twice running.
        var visited = work.Db.Inspections.Where(i => i.VisitOn != null && i.CancelledOn == null);
        var visits = (await visited.Where(i => !visited.Any(later => later.EnterpriseId == i.EnterpriseId && (later.VisitOn > i.VisitOn || (later.VisitOn == i.VisitOn && later.Id > i.Id)))).Select(i => new { i.EnterpriseCode, i.EnterpriseName, i.No, i.Members }).ToListAsync())
            .Where(i => codes.Contains(i.EnterpriseCode))
            .SelectMany(i => i.Members.Where(m => people.Contains(m.Certificate)).Select(m => $"{m.Name}上一次检查过“{i.EnterpriseName}”（{i.No}），这次仍可能抽到一起。"));
        return [.. recent, .. visits];
    }
}
