using Microsoft.EntityFrameworkCore;
using Portal.Domain.Office;
using Portal.Features.Recusals;
using Portal.Operations;

namespace Portal.Features.Today;

/// <summary>回避待办 (Art. 15): what waits for a decision or for a substitute; the visit cannot be recorded before.</summary>
internal static class RecusalTasks
{
    public static async Task<IEnumerable<TodayTask>> Of(Work work, int? section)
    {
        if (work.Actor.Role is not (Role.科室负责人 or Role.工程管理科)) return [];
        var open = await (
            from recusal in OpenRecusals.Of(work.Db)
            join inspection in work.Db.Inspections on recusal.InspectionId equals inspection.Id
            where inspection.CancelledOn == null && (section == null || inspection.SectionId == section)
            select new { recusal.InspectorName, Decided = recusal.Granted != null, recusal.AskedOn, inspection.Id, inspection.No, inspection.EnterpriseName }).ToListAsync();
        return open.Select(r => new TodayTask(
            TodayGroup.待办理, r.Decided ? "抽取替补人员" : "决定回避", $"{r.InspectorName}：{r.EnterpriseName}（{r.No}）", $"{r.AskedOn:yyyy-MM-dd} 提出", 15,
            PortalRoutes.InspectionAt(r.Id, "recusal"), r.AskedOn));
    }
}
