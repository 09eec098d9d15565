using Portal.Domain;
using Portal.Domain.Calendar;

namespace Portal.Features.Calendar;

/// <summary>通知草稿: the days as they are being typed in or were read from a file; checked as a whole before anything is kept.</summary>
public sealed class NoticeDraft
{
    private const int LongestRun = 31;
    private readonly List<HolidayDay> days = [];

    public int Year { get; set; }
    public string Source { get; set; } = "";

    /// <summary>By date.</summary>
    public IReadOnlyList<HolidayDay> Days => days;

    public Outcome<HolidayNotice> Check() => HolidayNotice.Of(Year, Source, days);

    public void TakeOver(HolidayNotice notice)
    {
        (Year, Source) = (notice.Year, notice.Source);
        days.Clear();
        days.AddRange(notice.Days);
    }

    /// <summary>A run of days of one holiday; the first and the last count.</summary>
    public Outcome Add(DateOnly? from, DateOnly? to, string name, bool off)
    {
        if (from is not { } first) return new Refusal("请填写日期。");
        var last = to ?? first;
        if (last < first) return new Refusal($"止日 {last:yyyy-MM-dd} 早于起日 {first:yyyy-MM-dd}。");
        if (last.DayNumber - first.DayNumber >= LongestRun) return new Refusal($"一次最多添加 {LongestRun} 天，请核对起止日期。");
        var added = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(n => new HolidayDay(first.AddDays(n), name.Trim(), off)).ToList();
        if (added.FirstOrDefault(d => days.Exists(known => known.Date == d.Date)) is { } twice) return new Refusal($"{twice.Date:yyyy-MM-dd} 已在草稿中，请先移除原来的。");
        if (added.Select(d => HolidayNotice.RefusalFor(d, Year)).FirstOrDefault(r => r is not null) is { } fault) return fault;
        days.AddRange(added);
        days.Sort((a, b) => a.Date.CompareTo(b.Date));
        return Outcome.Done;
    }

    public void Remove(DateOnly day) => days.RemoveAll(d => d.Date == day);
}
