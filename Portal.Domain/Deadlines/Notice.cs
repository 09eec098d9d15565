namespace Portal.Domain.Deadlines;

/// <summary>提醒事项: one line of the day's message.</summary>
/// <param name="Deadline">What is due; null where the portal itself lacks something (<see cref="Owed.MissingNotice"/>).</param>
/// <param name="Stage">
/// Which of a deadline's reminders stands today: <c>D3:2026-11-30</c> from three days ahead of that due date on (a moved due date is announced anew),
/// <c>O:2026-12-02</c> overdue, as told on that day, <c>A:2026</c> a plan not accepted, <c>M:2026-12-01</c> a missing notice, as told on that day.
/// </param>
/// <param name="Line">The Chinese sentence to print.</param>
/// <param name="Speaks">Whether it is a reason to write today; what does not speak is listed when something else does.</param>
public sealed record Notice(Deadline? Deadline, string Stage, string Line, Audience Audience, bool Speaks = true)
{
    /// <summary>Unique among everything ever owed: what was sent under a key is never sent again to the same person.</summary>
    public string Key => $"{Deadline?.Key ?? "0"}|{Stage}";
}
