using Portal.Domain.Calendar;

namespace Portal.Domain.Office;

/// <summary>领导报表的收件人 (Art. 8, 25).</summary>
/// <param name="SinceOn">Reports whose day had come before it were nobody's debt to this person.</param>
[Article(8, 25)]
public sealed record ReportRecipient(int PersonId, DateOnly SinceOn);

/// <summary>领导报表的定时发送 (Art. 8, 25): for one kind of period, on which day of the month after its end, and to whom; nobody means that none is sent.</summary>
[Article(8, 25)]
public sealed class ReportSchedule
{
    /// <summary>The last day that every month has.</summary>
    public const int LastDay = 28;

    /// <summary>What a long silence leaves to be said is bounded: a year of months.</summary>
    private const int MostCaughtUp = 12;

    private const int UsualDay = 5;

    private ReportSchedule() { }

    public ReportSchedule(ReportKind kind) => Kind = ReportPeriod.Kinds.Contains(kind) ? kind : throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only the kinds that come again are scheduled.");

    public int Id { get; private set; }
    public ReportKind Kind { get; private set; }

    /// <summary>发送日: of the month that follows the period.</summary>
    public int Day { get; private set; } = UsualDay;
    public List<ReportRecipient> Recipients { get; private set; } = [];
    public int Version { get; private set; }

    /// <summary>设置: who was a recipient before stays one since then; a new one begins today.</summary>
    public Outcome Set(int day, IEnumerable<int> people, DateOnly today)
    {
        if (day is < 1 or > LastDay) return new Refusal($"发送日应在 1 至 {LastDay} 日之间（每个月都有的日子），现填 {day}。");
        Day = day;
        Recipients = [.. people.Distinct().Order().Select(id => Recipients.Find(r => r.PersonId == id) ?? new ReportRecipient(id, today))];
        return Outcome.Done;
    }

    /// <summary>应发日期: the chosen day of the month after the period, or the next working day.</summary>
    public DateOnly SendOn(ReportPeriod period, WorkCalendar calendar)
    {
        var month = period.To.AddDays(1);
        var day = new DateOnly(month.Year, month.Month, Day);
        return calendar.IsWorkingDay(day) ? day : calendar.NextWorkingDay(day);
    }

    /// <summary>应发的报表: every period whose day has come since the person is a recipient, the oldest first; what was sent already others know.</summary>
    public IReadOnlyList<ReportPeriod> OwedTo(ReportRecipient recipient, DateOnly today, WorkCalendar calendar)
    {
        var owed = new List<ReportPeriod>();
        for (var period = ReportPeriod.EndedBefore(Kind, today); owed.Count < MostCaughtUp && SendOn(period, calendar) >= recipient.SinceOn; period = ReportPeriod.EndedBefore(Kind, period.From))
            if (SendOn(period, calendar) <= today) owed.Add(period);
        owed.Reverse();
        return owed;
    }

    /// <summary>下一次发送: the first period whose day is still to come.</summary>
    public (ReportPeriod Period, DateOnly On) Next(DateOnly today, WorkCalendar calendar)
    {
        var period = ReportPeriod.EndedBefore(Kind, today);
        while (SendOn(period, calendar) <= today) period = ReportPeriod.Containing(Kind, period.To.AddDays(1));
        return (period, SendOn(period, calendar));
    }
}
