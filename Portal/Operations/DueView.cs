using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;

namespace Portal.Operations;

/// <summary>期限显示 (Art. 12, 18, 19, 21, 23): a deadline as a page shows it on a day: state, days and words.</summary>
/// <param name="DaysLate">Working days, for the annual kinds calendar days; 0 when not late.</param>
/// <param name="DaysLeft">Likewise, to the due date; 0 or less from that day on.</param>
/// <param name="Explanation">How the due date was counted; empty for the annual kinds.</param>
[Article(12, 18, 19, 21, 23)]
public sealed record DueView(Deadline Deadline, DueState State, int DaysLate, int DaysLeft, string Explanation)
{
    public static DueView Of(Deadline deadline, DateOnly today, WorkCalendar calendar) => new(
        deadline,
        deadline.State(today),
        deadline.DaysLate(today, calendar),
        deadline.Kind.IsAnnual() ? deadline.Due.On.DayNumber - today.DayNumber : calendar.WorkingDaysBetween(today, deadline.Due.On),
        deadline.Kind.IsAnnual() ? "" : calendar.Explain(deadline.StartedOn, Period(deadline.Kind)))
    {
        DaysEarly = deadline.State(today) is not DueState.已完成 ? 0
            : deadline.Kind.IsAnnual() ? deadline.Due.On.DayNumber - deadline.MetOn!.Value.DayNumber : calendar.WorkingDaysBetween(deadline.MetOn!.Value, deadline.Due.On),
    };

    public DeadlineKind Kind => Deadline.Kind;

    /// <summary>Whether it still waits for its evidence.</summary>
    public bool IsOpen => State is DueState.未到期 or DueState.临近 or DueState.今日到期 or DueState.逾期;

    /// <summary>提前天数: how long before its due date it was met; 0 of what was met on that day, late or not yet.</summary>
    public int DaysEarly { get; init; }

    /// <summary>提前或逾期, in words.</summary>
    public string EarlyOrLate => State is not DueState.已完成 ? Words : DaysEarly > 0 ? $"提前 {DaysEarly} {Unit}" : "到期日当天";

    /// <summary>剩余或逾期, in words.</summary>
    public string Words => State switch
    {
        DueState.今日到期 => "今日到期",
        DueState.逾期 => $"逾期 {DaysLate} {Unit}",
        DueState.逾期完成 => $"逾期 {DaysLate} {Unit}完成",
        DueState.已完成 => "按期完成",
        DueState.已期满 => "期满，无意见",
        // A last day that is a day off after the last working day has no working day left before it.
        _ => DaysLeft > 0 ? $"还剩 {DaysLeft} {Unit}" : "即将到期",
    };

    private string Unit => Kind.IsAnnual() ? "天" : "个工作日";

    private static int Period(DeadlineKind kind) => kind switch
    {
        DeadlineKind.检查报告 => Periods.Report,
        DeadlineKind.意见建议 => Periods.Opinion,
        _ => Periods.Results,
    };
}
