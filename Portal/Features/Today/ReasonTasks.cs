using Portal.Domain.Calendar;
using Portal.Domain.Office;
using Portal.Operations;

namespace Portal.Features.Today;

/// <summary>逾期原因待办 (Art. 18, 19, 25): the head is asked why deadlines were missed; the coordinator sees where nobody has said.</summary>
internal static class ReasonTasks
{
    public static async Task<IEnumerable<TodayTask>> Of(Work work, WorkCalendar calendar, int? section)
    {
        if (work.Actor.Role is not (Role.科室负责人 or Role.工程管理科)) return [];
        var count = await MissedDeadlines.Unexplained(work, calendar, section);
        return count == 0 ? [] :
        [
            new TodayTask(
                TodayGroup.待办理, work.Actor.Role == Role.科室负责人 ? "说明逾期原因" : "督促说明逾期原因", $"{count} 项逾期的期限还没有说明原因", "", 25,
                PortalRoutes.DeadlinesThat("unexplained"), work.Today),
        ];
    }
}
