using Portal.Domain;
using Portal.Domain.Plans;
using Portal.Features.Draws;

namespace Portal.Features.Plans;

/// <summary>任务的检查时间 (Art. 13): a line's months as days of its plan's year.</summary>
[Article(13)]
internal static class LineTime
{
    public static DateOnly First(int year, int fromMonth) => new(year, fromMonth, 1);

    public static DateOnly Last(int year, int toMonth) => new(year, toMonth, DateTime.DaysInMonth(year, toMonth));

    /// <summary>The coverage as of today, or as of the first day on which the line can be drawn. The section's own draws carry out the plan and do not lessen it; what others drew does.</summary>
    public static Coverage Coverage(PlanLineFacts facts, AnnualPlan plan, bool combined, DateOnly today, DrawRoster roster)
    {
        var (first, last) = (First(plan.Year, facts.FromMonth), Last(plan.Year, facts.ToMonth));
        return Plans.Coverage.Of(facts, plan.SectionId, combined, first > today ? first : today, last, roster.WithoutDrawsOf(plan.SectionId));
    }
}
