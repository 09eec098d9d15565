namespace Portal.Domain.Deadlines;

/// <summary>提醒事项: one line of the day's message.</summary>
/// <param name="Deadline">What is due; null where the portal itself lacks something (<see cref="Owed.MissingNotice"/>).</param>
/// <param name="Stage">
/// Which of a deadline's reminders it is: <c>D3:2026-11-30</c> three days ahead of that due date (a moved due date is announced anew),
/// <c>O:2026-12-02</c> overdue, as told on that day, <c>M:2026-12-01</c> a missing notice, as told on that day.
/// </param>
/// <param name="Line">The Chinese sentence to print.</param>
public sealed record Notice(Deadline? Deadline, string Stage, string Line, Audience Audience)
{
    /// <summary>Unique among everything ever owed: what was sent under a key is never sent again to the same person.</summary>
    public string Key => $"{Deadline?.Key ?? "0"}|{Stage}";
}
