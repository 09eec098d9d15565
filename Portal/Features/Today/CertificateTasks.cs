using Microsoft.EntityFrameworkCore;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Operations;

namespace Portal.Features.Today;

/// <summary>执法证待办 (Art. 10): certificates that run out soon, or have, of inspectors in post.</summary>
internal static class CertificateTasks
{
    public static async Task<IEnumerable<TodayTask>> Of(Work work, int? section)
    {
        if (work.Actor.Role is not (Role.科室负责人 or Role.工程管理科)) return [];
        var horizon = CertificateExpiry.Horizon(work.Today);
        var inspectors = await work.Db.Inspectors
            .Where(i => i.RetiredOn == null && i.State == InspectorState.在岗 && i.ValidUntil <= horizon && (section == null || i.SectionId == section))
            .Select(i => new { i.Id, i.Name, i.Certificate, Until = i.ValidUntil!.Value })
            .ToListAsync();
        return inspectors.Select(i => new TodayTask(
            i.Until < work.Today ? TodayGroup.待办理 : CertificateExpiry.IsClose(i.Until, work.Today) ? TodayGroup.临近到期 : TodayGroup.接下来,
            "换发行政执法证", $"{i.Name}（{i.Certificate}）", i.Until < work.Today ? $"{i.Until:yyyy-MM-dd} 已过期" : $"{i.Until:yyyy-MM-dd} 到期",
            10, PortalRoutes.InspectorAt(i.Id), i.Until));
    }
}
