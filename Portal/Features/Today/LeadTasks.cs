using Microsoft.EntityFrameworkCore;
using Portal.Domain.Office;
using Portal.Operations;

namespace Portal.Features.Today;

/// <summary>线索待办 (Art. 9): leads that wait for the head's approval.</summary>
internal static class LeadTasks
{
    public static async Task<IEnumerable<TodayTask>> Of(Work work, int? section)
    {
        if (work.Actor.Role is not (Role.科室负责人 or Role.工程管理科)) return [];
        var waiting = await work.Db.Leads.Where(l => l.Approved == null && (section == null || l.SectionId == section))
            .Select(l => new { l.Id, l.Source, l.Reference, l.ToOn, Name = work.Db.Enterprises.Where(e => e.Id == l.EnterpriseId).Select(e => e.Name).First() }).ToListAsync();
        return waiting.Select(l => new TodayTask(
            TodayGroup.待办理, "批准因案检查", $"{l.Source}：{l.Name}（{l.Reference}）", $"检查期限至 {l.ToOn:yyyy-MM-dd}", 9, PortalRoutes.LeadAt(l.Id), l.ToOn));
    }
}
