using Portal.Identity;

namespace Portal.Data.Demo;

/// <summary>演示时钟: the clock by which the demonstration year is lived.</summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset now;

    public void GoTo(DateOnly day, int hour) =>
        now = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, 0)), OfficeClock.Zone), TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;
}
