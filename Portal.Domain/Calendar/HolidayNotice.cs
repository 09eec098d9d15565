using System.Globalization;
using System.Text.Json;

namespace Portal.Domain.Calendar;

/// <summary>放假调休通知: the State Council's yearly notice of days off and of weekend days worked in exchange.</summary>
/// <remarks>Made by <see cref="Parse"/> and <see cref="Of"/> alone, so one that exists is sound.</remarks>
public sealed record HolidayNotice
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private HolidayNotice(int year, string source, IReadOnlyList<HolidayDay> days) => (Year, Source, Days) = (year, source, days);

    public int Year { get; }

    /// <summary>文号与标题: document number, title and date.</summary>
    public string Source { get; }

    /// <summary>By date, each date once; in the year itself or in the December before it (元旦 may reach back).</summary>
    public IReadOnlyList<HolidayDay> Days { get; }

    /// <summary>载入: reads <c>{"year":2026,"source":"…","days":[{"date":"2026-01-01","name":"元旦","off":true},…]}</c>.</summary>
    /// <returns>The notice, or a refusal that names the field or the date at fault.</returns>
    public static Outcome<HolidayNotice> Parse(string json)
    {
        RawNotice? raw;
        try
        {
            raw = JsonSerializer.Deserialize<RawNotice>(json.TrimStart('\uFEFF'), Web);
        }
        catch (JsonException error)
        {
            return new Refusal($"放假安排通知不是约定的 JSON 格式，出错位置：第 {error.LineNumber + 1} 行 {error.Path}。");
        }
        catch (ArgumentException)
        {
            return new Refusal("放假安排通知含有无法识别的字符，请以 UTF-8 保存后重试。");
        }

        if (raw?.Year is not { } year || RefusalFor(year) is not null) return RefusalFor(0)!;
        if (string.IsNullOrWhiteSpace(raw.Source)) return new Refusal($"{year} 年放假安排通知没有写明来源（source），请填写文号和标题。");
        if (raw.Days is not { Count: > 0 }) return new Refusal($"{year} 年放假安排通知没有列出任何日期（days）。");

        var days = new List<HolidayDay>();
        foreach (var (rawDay, i) in raw.Days.Select((d, i) => (d, i)))
        {
            var read = Read(rawDay, $"{year} 年放假安排通知第 {i + 1} 个日期");
            if (!read.Succeeded) return read.Refusal;
            days.Add(read.Value);
        }
        return Of(year, raw.Source, days);
    }

    /// <summary>核对: makes a notice of days that were read from a file or typed in one by one.</summary>
    /// <returns>The notice, or a refusal that names the first fault.</returns>
    public static Outcome<HolidayNotice> Of(int year, string source, IReadOnlyList<HolidayDay> days)
    {
        if (RefusalFor(year) is { } wrongYear) return wrongYear;
        if (string.IsNullOrWhiteSpace(source)) return new Refusal($"{year} 年放假安排通知没有写明来源（source），请填写文号和标题。");
        var sorted = new SortedDictionary<DateOnly, HolidayDay>();
        foreach (var (day, i) in days.Select((d, i) => (d, i)))
        {
            if (RefusalFor(day, year) is { } refusal) return refusal with { Reason = $"{year} 年放假安排通知第 {i + 1} 个日期 {refusal.Reason}" };
            if (!sorted.TryAdd(day.Date, day with { Name = day.Name.Trim() })) return new Refusal($"{year} 年放假安排通知重复列出了 {day.Date:O}。");
        }
        return sorted.Values.Any(d => d.Off)
            ? new HolidayNotice(year, source.Trim(), [.. sorted.Values])
            : new Refusal($"{year} 年放假安排通知没有列出任何放假日。");
    }

    private static Refusal? RefusalFor(int year) => year is < 2000 or > 2099 ? new Refusal("放假安排通知的年份（year）应在 2000 至 2099 之间。") : null;

    private static Outcome<HolidayDay> Read(RawDay? raw, string which)
    {
        if (!DateOnly.TryParseExact(raw?.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new Refusal($"{which}“{raw?.Date}”不是 2026-01-01 这样的日期。");
        return raw?.Off is { } off ? new HolidayDay(date, raw.Name ?? "", off) : new Refusal($"{which} {date:O} 没有写明放假还是上班（off）。");
    }

    /// <summary>What is wrong with one day of that year's notice; the reason begins with its date.</summary>
    public static Refusal? RefusalFor(HolidayDay day, int year)
    {
        if (string.IsNullOrWhiteSpace(day.Name)) return new Refusal($"{day.Date:O} 没有写明节日名称（name）。");
        if (day.Date.Year != year && (day.Date.Year, day.Date.Month) != (year - 1, 12)) return new Refusal($"{day.Date:O} 不在 {year} 年，也不在上一年 12 月。");
        return day.Off || day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? null : new Refusal($"{day.Date:O} 标为调休上班，但当日不是周六或周日。");
    }

    private sealed record RawNotice(int? Year, string? Source, List<RawDay?>? Days);

    private sealed record RawDay(string? Date, string? Name, bool? Off);
}
