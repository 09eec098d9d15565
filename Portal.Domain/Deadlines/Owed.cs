using Portal.Domain.Calendar;

namespace Portal.Domain.Deadlines;

/// <summary>当日应提醒事项 (Art. 12, 18, 19, 21, 23): what must be said on a day, computed from that day alone, so that a sweep may be missed, doubled or late.</summary>
[Article(12, 18, 19, 21, 23)]
public static class Owed
{
    /// <summary>Everything to be said today about these deadlines, in their order; at most one notice each.</summary>
    /// <remarks>
    /// In working days: 3, 1 and 0 ahead and every working day once missed, nothing on a day off.
    /// Annual: 20, 10, 5, 3, 1 and 0 calendar days ahead on any day, then every working day.
    /// </remarks>
    public static IReadOnlyList<Notice> On(DateOnly today, IEnumerable<Deadline> deadlines, WorkCalendar calendar) =>
    [
        .. deadlines
            .Where(d => !d.IsMet(today))
            .Select(d => today > d.Due.On ? Late(d, today, calendar) : Ahead(d, today, calendar))
            .OfType<Notice>(),
    ];

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
        if (!annual && !calendar.IsWorkingDay(today)) return null;
        var left = annual ? deadline.Due.On.DayNumber - today.DayNumber : calendar.WorkingDaysBetween(today, deadline.Due.On);
        return (annual ? Periods.CalendarDaysAhead : Periods.WorkingDaysAhead).Contains(left)
            ? new(deadline, $"D{left}:{deadline.Due.On:O}", NoticeLine.Ahead(deadline, left), Audience.科室负责人)
            : null;
    }

    private static Notice? Late(Deadline deadline, DateOnly today, WorkCalendar calendar)
    {
        // Art. 23: the leadership hears of an unpublished disclosure on 1 March itself, be it a Sunday.
        var told = calendar.IsWorkingDay(today) || (deadline.Kind is DeadlineKind.年度公开 && today == deadline.Due.On.AddDays(1));
        if (!told || deadline.Kind.ClosesByItself()) return null;
        var late = deadline.DaysLate(today, calendar);
        return new(deadline, $"O:{today:O}", NoticeLine.Late(deadline, late), Audience.科室负责人 | Beyond(deadline.Kind, late));
    }

    private static Audience Beyond(DeadlineKind kind, int late) => kind switch
    {
        DeadlineKind.年度计划 => Audience.工程管理科,
        DeadlineKind.年度公开 => Audience.领导,
        _ => late >= Periods.EscalatedFrom ? Audience.工程管理科 | Audience.领导 : Audience.None,
    };
}
