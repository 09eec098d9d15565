using System.Globalization;
using Portal.Domain;
using Portal.Domain.Calendar;

namespace Portal.Commands;

/// <summary>工作日推算 (Art. 18, 19, 21): the command line <c>workdays 2026-09-28 5</c> prints the due date <c>2026-10-10</c>.</summary>
[Article(18, 19, 21)]
public static class WorkdaysCommand
{
    private const int MostDays = 1000;

    private static readonly string Usage = $"用法：workdays <起算日> <工作日数>，例如 workdays 2026-09-28 5；起算日在 2000-01-01 至 2099-12-31 之间，工作日数为 1 至 {MostDays}。";

    /// <param name="args">The arguments, with or without the leading word <c>workdays</c>.</param>
    /// <returns>Exit code: 0, or 2 with the usage on <paramref name="error"/> when the arguments are not understood.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args is ["workdays", .. var rest]) args = rest;
        if (args is not [var from, var count]
            || !DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            || start.Year is < 2000 or > 2099
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            || days is < 1 or > MostDays)
        {
            error.WriteLine(Usage);
            return 2;
        }

        var calendar = new WorkCalendar(HolidayNotices.Published);
        var proviso = calendar.Proviso(start, days) is { } why ? $"（暂定：{why}）" : "";
        output.WriteLine($"{calendar.Due(start, days).On:O}{proviso}");
        return 0;
    }
}
