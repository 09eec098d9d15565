namespace Portal.Domain.Rosters;

/// <summary>行政执法证到期提醒 (Art. 10): an inspector whose certificate has run out is never drawn, so its renewal is announced well ahead.</summary>
[Article(10)]
public static class CertificateExpiry
{
    /// <summary>Calendar days ahead on which a mail announces it; from the first on it stands on the page Today.</summary>
    private static readonly IReadOnlyList<int> DaysAhead = [60, 30];

    /// <summary>The last day of validity that Today already shows.</summary>
    public static DateOnly Horizon(DateOnly today) => today.AddDays(DaysAhead[0]);

    /// <summary>Which announcement stands today: 60 or 30 days ahead; null while it is early, and once it has run out.</summary>
    public static int? Announced(DateOnly until, DateOnly today) => until < today
        ? null
        : DaysAhead.Where(days => until.DayNumber - today.DayNumber <= days).Select(days => (int?)days).Min();

    public static bool IsClose(DateOnly until, DateOnly today) => until >= today && until <= today.AddDays(DaysAhead[^1]);
}
