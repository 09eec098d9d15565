using System.Globalization;
using Portal.Domain;
using Portal.Domain.Rosters;

namespace Portal.Tests.Domain.Rosters;

/// <summary>日期写法: what people write, and what is not guessed.</summary>
[Article(10, 11)]
public class ChineseDateTests
{
    [Theory]
    [InlineData("2025年3月1日")]
    [InlineData("2025 年 3 月 1 日")]
    [InlineData("2025年03月01号")]
    [InlineData("2025.3.1")]
    [InlineData("2025。3。1")]
    [InlineData("2025/03/01")]
    [InlineData("2025-3-1")]
    [InlineData("２０２５－０３－０１")]
    [InlineData("2025-03-01 00:00:00")]
    [InlineData("20250301")]
    [InlineData("45717")]
    [InlineData("二〇二五年三月一日")]
    [InlineData("至2025年3月1日")]
    public void The_first_of_March_is_read_however_it_is_written(string text) =>
        Assert.Equal(new DateOnly(2025, 3, 1), ChineseDate.Read(text).Value?.Day);

    [Theory]
    [InlineData("26.12.31", "只有两位")]
    [InlineData("25年3月1日", "只有两位")]
    [InlineData("2025-02-30", "没有 30 日")]
    [InlineData("2025-13-01", "月份不存在")]
    [InlineData("2025年3月", "只写到月份")]
    [InlineData("3/1/2025", "不是能识别的日期")]
    [InlineData("2025", "不是能识别的日期")]
    [InlineData("1025-03-01", "年份不合理")]
    [InlineData("不详", "不是能识别的日期")]
    [InlineData(" ", "没有填写")]
    public void What_is_no_clear_date_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, ChineseDate.Read(text).Refusal?.Reason);

    [Theory]
    [InlineData("长期")]
    [InlineData(" 长 期 有 效 ")]
    [InlineData("永久")]
    public void Long_term_is_read_as_without_end(string text) => Assert.True(ChineseDate.Read(text).Value?.IsLongTerm);

    [Fact]
    public void Every_day_of_a_century_is_read_back_from_four_spellings_and_its_serial_number()
    {
        for (var day = new DateOnly(1950, 1, 1); day.Year < 2050; day = day.AddDays(1))
        {
            string[] spellings = [$"{day:yyyy-MM-dd}", $"{day:yyyy'年'M'月'd'日'}", $"{day:yyyy.M.d}", $"{day:yyyyMMdd}"];
            Assert.All(spellings, text => Assert.Equal(day, ChineseDate.Read(text).Value?.Day));
            Assert.Equal(day, ChineseDate.FromSerial(day.ToDateTime(new TimeOnly(13, 0)).ToOADate()));
        }
    }

    [Fact]
    public void Months_and_days_in_Chinese_numerals_agree_with_the_calendar_of_the_base_library()
    {
        string[] ones = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
        for (var day = new DateOnly(2024, 1, 1); day.Year == 2024; day = day.AddDays(1))
            Assert.Equal(day, ChineseDate.Read($"二零二四年{Numeral(day.Month)}月{Numeral(day.Day)}日").Value?.Day);

        string Numeral(int n) => (n / 10) switch { 0 => ones[n], 1 => "十" + ones[n % 10], var tens => ones[tens] + "十" + ones[n % 10] };
    }

    [Theory]
    [InlineData("0")]
    [InlineData("60")]
    [InlineData("1e300")]
    [InlineData("NaN")]
    public void A_number_that_is_no_plausible_day_is_none(string number) =>
        Assert.Null(ChineseDate.FromSerial(double.Parse(number, CultureInfo.InvariantCulture)));
}
