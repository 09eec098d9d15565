using Portal.Commands;
using Portal.Domain;

namespace Portal.Tests.Commands;

[Article(18, 19, 21)]
public class WorkdaysCommandTests
{
    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (WorkdaysCommand.Run(args, output, error), output.ToString().TrimEnd(), error.ToString().TrimEnd());
    }

    [Theory]
    [InlineData("2026-09-28", "5", "2026-10-10")]
    [InlineData("2026-02-15", "5", "2026-02-28")]
    [InlineData("2026-12-31", "5", "2027-01-07（暂定：2027 年放假安排通知尚未公布）")]
    [InlineData("2026-12-31", "300", "2028-02-24（暂定：2027、2028 年放假安排通知尚未公布）")]
    [InlineData("2000-01-01", "1", "2000-01-03（暂定：2000 年放假安排通知未载入）")]
    public void It_prints_the_due_date_and_says_when_it_is_provisional(string start, string days, string printed)
    {
        Assert.Equal((0, printed, ""), Run(start, days));
        Assert.Equal((0, printed, ""), Run("workdays", start, days));
    }

    [Theory]
    [InlineData]
    [InlineData("workdays")]
    [InlineData("2026-09-28")]
    [InlineData("2026-9-28", "5")]
    [InlineData("2026-02-29", "5")]
    [InlineData("1999-12-31", "5")]
    [InlineData("2100-01-01", "5")]
    [InlineData("2026-09-28", "0")]
    [InlineData("2026-09-28", "-1")]
    [InlineData("2026-09-28", "1001")]
    [InlineData("2026-09-28", "99999999999")]
    [InlineData("2026-09-28", "五")]
    [InlineData("2026-09-28", "5", "6")]
    public void Arguments_that_are_not_understood_get_the_usage_and_exit_code_2(params string[] args)
    {
        var (code, output, error) = Run(args);
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("用法：workdays <起算日> <工作日数>，例如 workdays 2026-09-28 5", error);
    }

    [Fact]
    public void The_last_start_and_the_greatest_count_are_within_the_calendar() =>
        Assert.StartsWith("2103-11-01（暂定", Run("2099-12-31", "1000").Output);
}
