using System.Security.Cryptography;
using System.Text;

namespace Portal.Domain.Calendar;

/// <summary>执法日历 (Art. 18, 19, 21): which days are working days, and how deadlines in working days are counted.</summary>
/// <remarks>
/// The day of the event does not count; day 1 is the next working day, also when the event fell on a day off.
/// A year without a notice knows weekends only. Days from 1990 to 2110 are tabulated, so every answer for a start
/// from 2000 to 2099 is a table look-up; a date beyond the table is an <see cref="ArgumentOutOfRangeException"/>.
/// </remarks>
[Article(18, 19, 21)]
public sealed partial class WorkCalendar
{
    private static readonly DateOnly First = new(1990, 1, 1);
    private static readonly DateOnly Last = new(2110, 12, 31);

    private readonly Dictionary<DateOnly, HolidayDay> special = [];
    private readonly SortedSet<int> knownYears;

    /// <summary>Element i: working days from <see cref="First"/> up to, not including, First + i days.</summary>
    private readonly int[] before = new int[Last.DayNumber - First.DayNumber + 2];

    private readonly List<DateOnly> workingDays = [];

    /// <param name="notices">In any order; of two for the same year the later in the list replaces the earlier.</param>
    public WorkCalendar(IEnumerable<HolidayNotice> notices)
    {
        // By year: where December is named twice, the notice that reaches back into it is the newer word.
        var byYear = notices.GroupBy(n => n.Year).Select(g => g.Last()).OrderBy(n => n.Year).ToList();
        knownYears = [.. byYear.Select(n => n.Year)];
        foreach (var day in byYear.SelectMany(n => n.Days)) special[day.Date] = day;
        for (var (day, i) = (First, 0); day <= Last; day = day.AddDays(1), i++)
        {
            var works = special.TryGetValue(day, out var named) ? !named.Off : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            if (works) workingDays.Add(day);
            before[i + 1] = workingDays.Count;
        }
        Version = Fingerprint(byYear);
    }

    /// <summary>日历版本: 8 hexadecimal digits, the same for the same days whatever the order of the notices; every message sent quotes it.</summary>
    public string Version { get; }

    /// <summary>Whether the notice for that year is loaded.</summary>
    public bool IsKnown(int year) => knownYears.Contains(year);

    /// <summary>What a notice makes of that day; null for an ordinary day of the week.</summary>
    public HolidayDay? NoticeOf(DateOnly day) => special.GetValueOrDefault(day);

    public bool IsWorkingDay(DateOnly day) => Through(day) > Through(day.AddDays(-1));

    /// <summary>到期日 (Art. 18, 19, 21): the n-th working day after the event.</summary>
    /// <param name="workingDays">1 or more.</param>
    public DueDate Due(DateOnly start, int workingDays)
    {
        var on = Nth(Through(start) + Positive(workingDays));
        return new(on, MissingYears(start, on).Any());
    }

    /// <summary>逾期界限: the greatest event date whose deadline of n working days ended before today; that date and every earlier one is overdue.</summary>
    public DateOnly LatestStartOverdue(DateOnly today, int workingDays) => LatestStartDueBy(today.AddDays(-1), workingDays);

    /// <summary>到期界限: the greatest event date whose deadline of n working days ends on that day or before.</summary>
    public DateOnly LatestStartDueBy(DateOnly day, int workingDays) => Nth(Through(day) - Positive(workingDays) + 1).AddDays(-1);

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; with the two exchanged, the same number negative.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) => Through(to) - Through(from);

    /// <summary>The nearest working day before that day.</summary>
    public DateOnly PreviousWorkingDay(DateOnly day) => Nth(Through(day.AddDays(-1)));

    /// <summary>The nearest working day after that day.</summary>
    public DateOnly NextWorkingDay(DateOnly day) => Nth(Through(day) + 1);

    private int Through(DateOnly day) => day >= First.AddDays(-1) && day <= Last
        ? before[day.DayNumber - First.DayNumber + 1]
        : throw new ArgumentOutOfRangeException(nameof(day), day, $"The calendar runs from {First:O} to {Last:O}.");

    private DateOnly Nth(int ordinal) => ordinal >= 1 && ordinal <= workingDays.Count
        ? workingDays[ordinal - 1]
        : throw new ArgumentOutOfRangeException(nameof(ordinal), ordinal, $"The count leaves the calendar, {First:O} to {Last:O}.");

    private static int Positive(int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        return workingDays;
    }

    /// <summary>Years without a notice among the days counted, from the day after the event to the due day.</summary>
    private IEnumerable<int> MissingYears(DateOnly start, DateOnly due)
    {
        for (var year = start.AddDays(1).Year; year <= due.Year; year++)
            if (!IsKnown(year)) yield return year;
    }

    private static string Fingerprint(IEnumerable<HolidayNotice> byYear)
    {
        var text = string.Concat(byYear.Select(n => $"{n.Year}\n" + string.Concat(n.Days.Select(d => $"{d.Date:O} {(d.Off ? "off" : "on")}\n"))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
    }
}
