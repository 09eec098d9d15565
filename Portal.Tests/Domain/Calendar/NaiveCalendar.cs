using System.Text.Json;
using Portal.Domain.Calendar;

namespace Portal.Tests.Domain.Calendar;

/// <summary>The oracle: reads the same notices by itself and walks one day at a time. It shares no code with the calendar.</summary>
internal sealed class NaiveCalendar
{
    private readonly Dictionary<DateOnly, bool> off = [];
    private readonly HashSet<int> years = [];

    public NaiveCalendar(params IEnumerable<int> loadedYears)
    {
        foreach (var year in loadedYears.Order())
        {
            using var stream = typeof(WorkCalendar).Assembly.GetManifestResourceStream($"Portal.Domain.Calendar.Notices.{year}.json")!;
            using var json = JsonDocument.Parse(stream);
            years.Add(year);
            foreach (var day in json.RootElement.GetProperty("days").EnumerateArray())
                off[DateOnly.Parse(day.GetProperty("date").GetString()!)] = day.GetProperty("off").GetBoolean();
        }
    }

    public bool Works(DateOnly day) => off.TryGetValue(day, out var free) ? !free : (int)day.DayOfWeek % 6 != 0;

    public (DateOnly On, bool Provisional) Due(DateOnly start, int n)
    {
        var provisional = false;
        var day = start;
        while (n > 0)
        {
            day = day.AddDays(1);
            provisional |= !years.Contains(day.Year);
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
