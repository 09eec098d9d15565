using Portal.Domain.Calendar;

namespace Portal.Domain.Deadlines;

/// <summary>期限 (Art. 12, 18, 19, 21, 23): one thing due, computed anew from the facts each time, so that a corrected date corrects it.</summary>
/// <param name="StartedOn">The day of the event, which does not count; for the annual kinds the first day of the period.</param>
/// <param name="NearFrom">First day on which it is 临近.</param>
/// <param name="MetOn">The day of the evidence that meets it; null while there is none.</param>
[Article(12, 18, 19, 21, 23)]
public sealed record Deadline(DeadlineKind Kind, Subject Subject, int SectionId, DateOnly StartedOn, DueDate Due, DateOnly NearFrom, DateOnly? MetOn)
{
    /// <summary>Tells this deadline from every other, whatever its due date, e.g. <c>1-3-42</c>: kind, section, subject.</summary>
    public string Key => $"{(int)Kind}-{SectionId}-{Subject.Id}";

    /// <summary>Whether the evidence is there as of that day; a date still to come meets nothing yet.</summary>
    public bool IsMet(DateOnly today) => MetOn <= today;

    /// <summary>Whether it runs, or is missed and not met yet.</summary>
    public bool IsOpen(DateOnly today) => State(today) is not (DueState.已完成 or DueState.逾期完成 or DueState.已期满);

    /// <summary>Whether the section missed it, met late or not yet (Art. 21: what the object gives late the section did not miss).</summary>
    public bool IsMissed(DateOnly today) => !Kind.ClosesByItself() && State(today) is DueState.逾期 or DueState.逾期完成;

    /// <summary>Whether reminders have begun and nothing met it: 临近, 今日到期 or 逾期.</summary>
    public bool IsPressing(DateOnly today) => State(today) is DueState.临近 or DueState.今日到期 or DueState.逾期;

    public DueState State(DateOnly today) =>
        IsMet(today) ? (MetOn > Due.On ? DueState.逾期完成 : DueState.已完成)
        : today > Due.On ? (Kind.ClosesByItself() ? DueState.已期满 : DueState.逾期)
        : today == Due.On ? DueState.今日到期
        : today >= NearFrom ? DueState.临近
        : DueState.未到期;

    /// <summary>逾期天数: how late it is, or was when it was met; 0 when not late, and for a window that closed by itself.</summary>
    /// <returns>
    /// Working days, for the annual kinds calendar days. At least 1 when late: evidence of the Saturday
    /// after a Friday is late although no working day has passed.
    /// </returns>
    public int DaysLate(DateOnly today, WorkCalendar calendar)
    {
        if (State(today) is not (DueState.逾期 or DueState.逾期完成)) return 0;
        var until = IsMet(today) ? MetOn!.Value : today;
        return Kind.IsAnnual() ? until.DayNumber - Due.On.DayNumber : Math.Max(1, calendar.WorkingDaysBetween(Due.On, until));
    }
}
