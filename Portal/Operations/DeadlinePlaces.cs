using Portal.Domain.Deadlines;

namespace Portal.Operations;

/// <summary>Where a deadline is met: the address of its page and step.</summary>
public static class DeadlinePlaces
{
    public static string PathOf(Deadline? deadline) => deadline?.Kind switch
    {
        DeadlineKind.检查报告 => PortalRoutes.InspectionAt(deadline.Subject.Id, "report"),
        DeadlineKind.结果反馈 => PortalRoutes.InspectionAt(deadline.Subject.Id, "feedback"),
        DeadlineKind.结果公示 => PortalRoutes.InspectionAt(deadline.Subject.Id, "publication"),
        DeadlineKind.意见建议 => PortalRoutes.InspectionAt(deadline.Subject.Id, "opinion"),
        DeadlineKind.年度计划 => PortalRoutes.PlansOf(deadline.Subject.Id),
        DeadlineKind.年度公开 => PortalRoutes.DisclosuresOf(deadline.Subject.Id),
        // No deadline: a year without its notice.
        _ => PortalRoutes.Calendar,
    };
}
