using Portal.Domain;
using Portal.Domain.Office;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Domain.Office;

[Article(8, 25)]
public sealed class ReportPeriodTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-10-01", "2026-10-31", ReportKind.月报, "2026年10月")]
    [InlineData("2026-07-01", "2026-09-30", ReportKind.季报, "2026年第3季度")]
    [InlineData("2024-02-01", "2024-02-29", ReportKind.月报, "2024年2月")]
    [InlineData("2025-01-01", "2025-12-31", ReportKind.年报, "2025年度")]
    [InlineData("2026-01-01", "2026-11-23", ReportKind.专报, "2026-01-01至2026-11-23")]
    [InlineData("2026-10-02", "2026-10-31", ReportKind.专报, "2026-10-02至2026-10-31")]
    public void A_period_is_named_by_its_days(string from, string to, ReportKind kind, string name)
    {
        var period = Must(ReportPeriod.Between(Day(from), Day(to), Today));
        Assert.Equal((kind, name), (period.Kind, period.Name));
    }

    [Fact]
    public void A_period_that_has_not_ended_ends_today_and_is_no_month()
    {
        var period = Must(ReportPeriod.Between(Day("2026-11-01"), Day("2027-03-31"), Today));
        Assert.Equal((Today, ReportKind.专报), (period.To, period.Kind));
    }

    [Fact]
    public void What_is_no_period_is_refused_in_words_that_say_why()
    {
        Assert.Contains("晚于截止日期", Refused(ReportPeriod.Between(Day("2026-10-02"), Day("2026-10-01"), Today)));
        Assert.Contains("还没有到", Refused(ReportPeriod.Between(Day("2026-11-24"), Day("2026-11-30"), Today)));
        Assert.Contains("跨了年度", Refused(ReportPeriod.Between(Day("2025-12-01"), Day("2026-01-31"), Today)));
    }

    [Fact]
    public void Every_day_of_five_years_lies_in_its_own_period_and_the_one_before_ends_the_day_before_it_begins()
    {
        for (var day = Day("2023-01-01"); day.Year < 2028; day = day.AddDays(1))
        {
            foreach (var kind in ReportPeriod.Kinds)
            {
                var (period, before) = (ReportPeriod.Containing(kind, day), ReportPeriod.EndedBefore(kind, day));
                Assert.True(period.From <= day && day <= period.To);
                Assert.Equal((period.From.AddDays(-1), kind, kind), (before.To, before.Kind, period.Kind));
            }
        }
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
