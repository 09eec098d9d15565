using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Operations;

namespace Portal.Features.Today;

/// <summary>检查待办 (Art. 14): visits to be made inside their window, and inspections under way.</summary>
internal static class VisitTasks
{
    private const int NearWorkingDays = 3;

    public static async Task<IEnumerable<TodayTask>> Of(Work work, WorkCalendar calendar, int? section)
    {
        var open = await work.Db.Inspections
            .Where(i => i.CancelledOn == null && i.EndedOn == null && (section == null || i.SectionId == section))
            .Select(i => new { i.Id, i.No, i.EnterpriseName, i.VisitOn, i.FromOn, i.ToOn })
            .ToListAsync();
        return open.Select(i => new TodayTask(
            i.VisitOn is not null ? TodayGroup.待办理 : GroupOf(i.FromOn, i.ToOn, work.Today, calendar),
            i.VisitOn is not null ? "记录结果并结束检查" : "到场检查",
            $"{i.EnterpriseName}（{i.No}）",
            i.VisitOn is { } visit ? $"{visit:yyyy-MM-dd} 到场" : $"{i.FromOn:yyyy-MM-dd} 至 {i.ToOn:yyyy-MM-dd}",
            14,
            PortalRoutes.InspectionAt(i.Id, i.VisitOn is null ? "visit" : "results"),
            i.ToOn));
    }

    private static TodayGroup GroupOf(DateOnly from, DateOnly to, DateOnly today, WorkCalendar calendar) =>
        today > to ? TodayGroup.已逾期
        : today == to ? TodayGroup.今日到期
        : today < from ? TodayGroup.接下来
        : calendar.WorkingDaysBetween(today, to) <= NearWorkingDays ? TodayGroup.临近到期
        : TodayGroup.待办理;
}
