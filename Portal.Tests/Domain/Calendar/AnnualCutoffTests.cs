using Portal.Domain;
using Portal.Domain.Calendar;

namespace Portal.Tests.Domain.Calendar;

[Article(12, 23)]
public class AnnualCutoffTests
{
    [Fact]
    [Article(12)]
    public void A_plan_is_due_on_31_January_of_its_own_year_also_on_a_Saturday() =>
        Assert.Equal((new DateOnly(2026, 1, 31), DayOfWeek.Saturday), (AnnualCutoff.Plan(2026), AnnualCutoff.Plan(2026).DayOfWeek));

    [Theory]
    [Article(23)]
    [InlineData(2022, "2023-02-28")]
    [InlineData(2023, "2024-02-29")]
    [InlineData(2026, "2027-02-28")]
    [InlineData(1999, "2000-02-29")]
    [InlineData(2099, "2100-02-28")]
    public void A_disclosure_is_due_on_the_last_day_of_February_of_the_next_year(int year, string cutoff) =>
        Assert.Equal(cutoff, $"{AnnualCutoff.Disclosure(year):O}");

    [Fact]
    public void Both_run_from_the_first_day_of_the_year_of_the_cutoff() =>
        Assert.Equal(("2027-01-01", "2027-01-01"), ($"{AnnualCutoff.Opens(AnnualCutoff.Plan(2027)):O}", $"{AnnualCutoff.Opens(AnnualCutoff.Disclosure(2026)):O}"));
}
