using Portal.Domain.Calendar;

namespace Portal.Domain.Deadlines;

/// <summary>应提醒事项 (Art. 12, 18, 19, 21, 23): which reminder of each deadline stands on a day. What was said is kept by its key, so that a reminder whose day was slept through is said on the next, and none twice.</summary>
[Article(12, 18, 19, 21, 23)]
public static class Owed
{
    /// <summary>The reminder that stands today for each of these deadlines, in their order; none for what is met or not near yet.</summary>
    /// <remarks>
    /// In working days: 3, 1 and 0 ahead. Annual: 20, 10, 5, 3, 1 and 0 calendar days ahead. A stage stands until the next one is reached.
    /// Once missed a deadline speaks on every working day; an annual one on the day after its cutoff too, be it a Sunday.
    /// </remarks>
    public static IReadOnlyList<Notice> On(DateOnly today, IEnumerable<Deadline> deadlines, WorkCalendar calendar) =>
    [
        .. deadlines
            .Where(d => !d.IsMet(today))
            .Select(d => today > d.Due.On ? Late(d, today, calendar) : Ahead(d, today, calendar))
            .OfType<Notice>(),
    ];

    /// <summary>计划未审核 (Art. 7, 12): from 1 February, once, of a plan that was submitted and is not accepted.</summary>
    /// <param name="plan">Of this year.</param>
    [Article(7, 12)]
    public static Notice? UnacceptedPlan(DateOnly today, Deadline plan) => today > plan.Due.On
        ? new(plan, $"A:{plan.Due.On.Year}", NoticeLine.Unaccepted(plan.Subject.Name, plan.Due.On.Year), Audience.科室负责人 | Audience.工程管理科)
        : null;

    /// <summary>提醒对象 (Art. 7): who hears of a deadline as it stands today; more people once it is missed.</summary>
    [Article(7)]
    public static Audience AudienceOf(Deadline deadline, DateOnly today, WorkCalendar calendar) =>
        Audience.科室负责人 | (deadline.State(today) == DueState.逾期 ? Beyond(deadline.Kind, calendar.WorkingDaysBetween(deadline.Due.On, today)) : Audience.None);

    /// <summary>放假安排通知缺失: from 1 December daily to the coordinator while next year's notice is not loaded; goes on in the new year until it is.</summary>
    /// <returns>null when nothing is missing.</returns>
    public static Notice? MissingNotice(DateOnly today, WorkCalendar calendar)
    {
        int[] needed = today.Month == 12 ? [today.Year, today.Year + 1] : [today.Year];
        var missing = needed.Where(year => !calendar.IsKnown(year)).ToList();
        return missing.Count == 0
            ? null
            : new(null, $"M:{today:O}", NoticeLine.Missing(missing), Audience.工程管理科);
    }

    private static Notice? Ahead(Deadline deadline, DateOnly today, WorkCalendar calendar)
    {
        var annual = deadline.Kind.IsAnnual();
        var left = annual ? deadline.Due.On.DayNumber - today.DayNumber : calendar.WorkingDaysBetween(today, deadline.Due.On);
        var reached = (annual ? Periods.CalendarDaysAhead : Periods.WorkingDaysAhead).Where(ahead => ahead >= left).DefaultIfEmpty(-1).Min();
        return reached < 0
            ? null
            : new(deadline, $"D{reached}:{deadline.Due.On:O}", NoticeLine.Ahead(deadline, left), AudienceOf(deadline, today, calendar));
    }

    private static Notice? Late(Deadline deadline, DateOnly today, WorkCalendar calendar)
    {
        if (deadline.Kind.ClosesByItself()) return null;
        // Art. 12, 23: on 1 February and 1 March it is said on the day itself, or on the first day on which somebody is there to say it.
        var firstWord = deadline.Kind.IsAnnual() && calendar.WorkingDaysBetween(deadline.Due.On, today) == 0;
        return new(
            deadline, $"O:{(firstWord ? deadline.Due.On.AddDays(1) : today):O}", NoticeLine.Late(deadline, deadline.DaysLate(today, calendar)),
            AudienceOf(deadline, today, calendar), firstWord || calendar.IsWorkingDay(today));
    }

    // Art. 12, 23: a missed plan goes to the coordinator at once, a missed disclosure to the leadership; from the third working day everything goes to both.
    private static Audience Beyond(DeadlineKind kind, int workingDaysLate) => workingDaysLate >= Periods.EscalatedFrom
        ? Audience.工程管理科 | Audience.领导
        : kind switch
        {
            DeadlineKind.年度计划 => Audience.工程管理科,
            DeadlineKind.年度公开 => Audience.领导,
            _ => Audience.None,
        };
}
