using Portal.Domain;
using static Portal.Tests.Domain.Calendar.Calendars;

namespace Portal.Tests.Domain.Calendar;

[Article(18, 19, 21)]
public class WorkCalendarSampleTests
{
    public static IEnumerable<TheoryDataRow<string, int, string, string>> Sample() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "TestData/calendar/workdays-sample.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Select(cells => new TheoryDataRow<string, int, string, string>(cells[0], int.Parse(cells[1]), cells[2], cells[3]));

    [Theory]
    [MemberData(nameof(Sample))]
    public void Every_row_of_the_sample_is_reproduced(string start, int n, string due, string startKind)
    {
        Assert.Equal(due, Published.Due(Day(start), n).ToString());
        Assert.Equal(startKind is "工作日" or "调休上班日", Published.IsWorkingDay(Day(start)));
        Assert.Equal(n, Published.WorkingDaysBetween(Day(start), Day(due)));
    }

    [Fact]
    public void The_sample_covers_every_period_and_every_kind_of_start()
    {
        var rows = Sample().Select(r => r.Data).ToList();
        Assert.Equal([5, 10, 20], rows.Select(r => r.Item2).Distinct().Order());
        Assert.Equal(["周末", "工作日", "放假日", "调休上班日"], rows.Select(r => r.Item4).Distinct().Order(StringComparer.Ordinal));
    }
}
