namespace Portal.Domain.Calendar;

/// <summary>已公布的放假调休通知: the notices that ship with the portal, 2019 to 2026.</summary>
public static class HolidayNotices
{
    private static readonly string Prefix = typeof(HolidayNotices).Namespace + ".Notices.";

    /// <summary>By year. Later years are loaded by the coordinator when the State Council publishes them.</summary>
    public static IReadOnlyList<HolidayNotice> Published { get; } = [.. Load().OrderBy(n => n.Year)];

    private static IEnumerable<HolidayNotice> Load()
    {
        var assembly = typeof(HolidayNotices).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var notice = HolidayNotice.Parse(reader.ReadToEnd());
            yield return notice.Value ?? throw new InvalidOperationException($"{name}: {notice.Refusal}");
        }
    }
}
