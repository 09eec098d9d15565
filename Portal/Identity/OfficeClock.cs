namespace Portal.Identity;

/// <summary>办公时间: the office's clock. Servers run in UTC; the regulation's days are Asia/Shanghai's, which is named here and nowhere else.</summary>
public sealed class OfficeClock(TimeProvider time)
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>Now, UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Today at the office.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The office's day of a UTC stamp.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>The UTC stamp at which a day begins at the office.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);

    /// <summary>The office's wall clock of a UTC stamp, for display.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
}
