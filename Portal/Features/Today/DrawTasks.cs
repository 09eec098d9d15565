using Microsoft.EntityFrameworkCore;
using Portal.Domain.Draws;
using Portal.Domain.Office;
using Portal.Domain.Plans;
using Portal.Features.Draws;
using Portal.Operations;

namespace Portal.Features.Today;

/// <summary>抽取待办 (Art. 14): draws that wait for a witness or the reveal, and plan lines with a round not drawn yet: next until their months come, then to do, then overdue.</summary>
internal static class DrawTasks
{
    public static async Task<IEnumerable<TodayTask>> Of(Work work, int? section)
    {
        if (work.Actor.Role is not (Role.科室负责人 or Role.工程管理科)) return [];
        var year = work.Today.Year;
        var open = (await work.Db.Draws.Where(d => d.RevealedAt == null && d.AbandonedAt == null && (section == null || d.SectionId == section)).ToListAsync())
            .Select(d => new TodayTask(
                TodayGroup.待办理, d.Stage == DrawStage.可以揭晓 ? "揭晓抽取结果" : "请见证人见证抽取", $"{d.TaskName}{(d.Kind == DrawKind.Substitute ? "替补" : "")}（{d.No}）", "", d.Kind == DrawKind.Substitute ? 15 : 14, PortalRoutes.DrawAt(d.Id), d.Day));

        var plans = await work.Db.Plans.Where(p => p.Year == year && p.Accepted == true && (section == null || p.SectionId == section)).ToListAsync();
        var lines = plans.SelectMany(p => p.Lines).ToList();
        var ids = lines.Select(l => l.Id).ToList();
        var rounds = await LineRounds.Of(work.Db, ids);
        var due = lines.Where(l => rounds.GetValueOrDefault(l.Id) < l.TimesPerYear).Select(l => new TodayTask(
            GroupOf(l, work.Today.Month), "组织随机抽取", l.TaskName, $"{l.FromMonth}–{l.ToMonth} 月", 14, PortalRoutes.NewDrawFor(l.Id), new DateOnly(year, l.FromMonth, 1)));
        return open.Concat(due);
    }

    private static TodayGroup GroupOf(PlanLine line, int month) =>
        month < line.FromMonth ? TodayGroup.接下来 : month > line.ToMonth ? TodayGroup.已逾期 : TodayGroup.待办理;
}
