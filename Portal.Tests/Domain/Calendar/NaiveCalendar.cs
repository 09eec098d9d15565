using System.Text.Json;
using Portal.Domain.Calendar;

namespace Portal.Tests.Domain.Calendar;

/// <summary>The oracle: reads the same notices by itself and walks one day at a time. It shares no code with the calendar.</summary>
internal sealed class NaiveCalendar
{
    private readonly SortedDictionary<int, IReadOnlyList<NoticeDay>> notices = [];
    private readonly Dictionary<DateOnly, bool> off = [];

    public NaiveCalendar(params IEnumerable<int> loadedYears)
    {
        foreach (var year in loadedYears) Load(year, Published(year));
    }

    public static IReadOnlyList<NoticeDay> Published(int year)
    {
        using var stream = typeof(WorkCalendar).Assembly.GetManifestResourceStream($"Portal.Domain.Calendar.Notices.{year}.json")!;
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("days").EnumerateArray().Select(day => new NoticeDay(
            DateOnly.Parse(day.GetProperty("date").GetString()!), day.GetProperty("name").GetString()!, day.GetProperty("off").GetBoolean()))];
    }

    /// <summary>A later word on the same year replaces the earlier; the next year's reaches back into December and is newer than this year's.</summary>
    public void Load(int year, IReadOnlyList<NoticeDay> days)
    {
        notices[year] = days;
        off.Clear();
        foreach (var day in notices.Values.SelectMany(d => d)) off[day.On] = day.Off;
    }

    public NaiveCalendar Copy()
    {
        var copy = new NaiveCalendar();
        foreach (var (year, days) in notices) copy.Load(year, days);
        return copy;
    }

    public bool Knows(int year) => notices.ContainsKey(year);

    public bool Works(DateOnly day) => off.TryGetValue(day, out var free) ? !free : (int)day.DayOfWeek % 6 != 0;

    public (DateOnly On, bool Provisional) Due(DateOnly start, int n)
    {
        var provisional = false;
        var day = start;
        while (n > 0)
        {
            day = day.AddDays(1);
            provisional |= !Knows(day.Year);
            if (Works(day)) n--;
        }
        return (day, provisional);
    }

    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from) return -Between(to, from);
        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            if (Works(day)) count++;
        }
        return count;
    }
}

/// <summary>One date of a notice, as the oracle reads it.</summary>
internal sealed record NoticeDay(DateOnly On, string Name, bool Off);
