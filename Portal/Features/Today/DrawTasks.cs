using Microsoft.EntityFrameworkCore;
using Portal.Domain.Draws;
using Portal.Domain.Office;
using Portal.Operations;

namespace Portal.Features.Today;

/// <summary>抽取待办 (Art. 14): draws that wait for a witness or the reveal, and plan lines whose months have come and that are not drawn yet.</summary>
internal static class DrawTasks
{
    public static async Task<IEnumerable<TodayTask>> Of(Work work, int? section)
    {
        if (work.Actor.Role is not (Role.科室负责人 or Role.工程管理科)) return [];
        var year = work.Today.Year;
        var open = (await work.Db.Draws.Where(d => d.RevealedAt == null && d.AbandonedAt == null && (section == null || d.SectionId == section)).ToListAsync())
            .Select(d => new TodayTask(
                TodayGroup.待办理, d.Stage == DrawStage.可以揭晓 ? "揭晓抽取结果" : "请见证人见证抽取", $"{d.TaskName}（{d.No}）", "", 14, PortalRoutes.DrawAt(d.Id), d.Day));

        var plans = await work.Db.Plans.Where(p => p.Year == year && p.Accepted == true && (section == null || p.SectionId == section)).ToListAsync();
        var lines = plans.SelectMany(p => p.Lines).Where(l => l.FromMonth <= work.Today.Month && work.Today.Month <= l.ToMonth).ToList();
        var ids = lines.Select(l => l.Id).ToList();
        var drawn = (await work.Db.Draws.Where(d => ids.Contains(d.PlanLineId) && d.AbandonedAt == null).Select(d => d.PlanLineId).ToListAsync()).ToHashSet();
        var due = lines.Where(l => !drawn.Contains(l.Id)).Select(l => new TodayTask(
            TodayGroup.待办理, "组织随机抽取", l.TaskName, $"{l.FromMonth}–{l.ToMonth} 月", 14, PortalRoutes.NewDrawFor(l.Id), new DateOnly(year, l.ToMonth, 1)));
        return open.Concat(due);
    }
}
