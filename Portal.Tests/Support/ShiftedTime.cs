namespace Portal.Tests.Support;

/// <summary>Time that flows as it does, but on another day: circuits and cookies need a clock that runs, the story needs days that come when it wants.</summary>
public sealed class ShiftedTime(DateOnly day) : TimeProvider
{
    private TimeSpan offset = Offset(day);

    /// <summary>Nine in the morning at the office on that day, running on from there.</summary>
    public void GoTo(DateOnly to) => offset = Offset(to);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;

    private static TimeSpan Offset(DateOnly day) => new DateTimeOffset(day.ToDateTime(new TimeOnly(1, 0)), TimeSpan.Zero) - System.GetUtcNow();
}
