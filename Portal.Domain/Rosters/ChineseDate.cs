using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Domain.Rosters;

/// <summary>日期写法: a day as people write it in a form or a sheet, or 长期 (without end).</summary>
/// <param name="Day">The day; null means 长期.</param>
public sealed partial record ChineseDate(DateOnly? Day)
{
    public static readonly ChineseDate LongTerm = new((DateOnly?)null);

    private static readonly HashSet<string> LongTermWords = ["长期", "长期有效", "永久", "永久有效", "无固定期限", "长久"];
    private const int FirstYear = 1949;
    private const int LastYear = 2199;

    public bool IsLongTerm => Day is null;

    /// <summary>Reads 2025年3月1日, 二〇二五年三月一日, 2025.3.1, 2025/03/01, 20250301, a serial number of Excel, or 长期.</summary>
    /// <returns>The day, or a refusal: two-digit years, a missing day and unclear order are never guessed.</returns>
    public static Outcome<ChineseDate> Read(string? text)
    {
        var shown = PlainText.Line(text);
        if (shown.Length == 0) return new Refusal("日期没有填写。");
        var plain = TimeOfDay().Replace(shown.Normalize(NormalizationForm.FormKC), "").Replace(" ", "");
        if (LongTermWords.Contains(plain)) return LongTerm;
        plain = ChineseNumerals.ToDigits(plain).Replace('。', '.').Replace('—', '-').Replace('–', '-').Replace('−', '-').Replace('号', '日');

        var match = YearFirst().Match(plain);
        if (!match.Success) match = Compact().Match(plain);
        if (match.Success) return Exact(shown, Part(1), Part(2), Part(3));
        if (Serial().IsMatch(plain) && FromSerial(int.Parse(plain)) is { } day) return new ChineseDate(day);
        if (ShortYear().IsMatch(plain)) return new Refusal($"日期“{shown}”的年份只有两位，分不清是哪一年，请写四位年份，如 2025-03-01。");
        if (NoDay().IsMatch(plain)) return new Refusal($"日期“{shown}”只写到月份，请写明是哪一日，如 2025-03-01。");
        return new Refusal($"“{shown}”不是能识别的日期，请写成 2025-03-01 的样子。");

        int Part(int group) => int.Parse(match.Groups[group].ValueSpan);
    }

    /// <summary>Excel 日期序列号: the day that a serial number stands for (1900 system, time of day dropped).</summary>
    /// <returns>Null outside the years 1949 to 2199, where a number in a date cell is no date.</returns>
    public static DateOnly? FromSerial(double serial)
    {
        // Beyond serial 60, the 29 February 1900 that never was, counting from 1899-12-30 is exact.
        if (!(serial is >= 61 and < 2958466)) return null;
        var day = new DateOnly(1899, 12, 30).AddDays((int)Math.Floor(serial));
        return day.Year is >= FirstYear and <= LastYear ? day : null;
    }

    private static Outcome<ChineseDate> Exact(string shown, int year, int month, int day)
    {
        if (year is < FirstYear or > LastYear) return new Refusal($"日期“{shown}”的年份不合理，请核对。");
        if (month is < 1 or > 12) return new Refusal($"日期“{shown}”的月份不存在，请核对。");
        return day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new ChineseDate(new DateOnly(year, month, day))
            : new Refusal($"日期“{shown}”不存在：{year} 年 {month} 月没有 {day} 日，请核对。");
    }

    [GeneratedRegex(@"^(?:截?至|到)?([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex("^([0-9]{4})([0-9]{2})([0-9]{2})$")]
    private static partial Regex Compact();

    [GeneratedRegex("^[0-9]{5}$")]
    private static partial Regex Serial();

    [GeneratedRegex(@"^['’]?[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?$")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"^[0-9]{4}[-/.年][0-9]{1,2}月?$")]
    private static partial Regex NoDay();

    [GeneratedRegex(@"[ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?Z?$")]
    private static partial Regex TimeOfDay();
}
