using Portal.Domain;

namespace Portal.Features.Plans;

/// <summary>任务的检查时间 (Art. 13): a line's months as days of its plan's year.</summary>
[Article(13)]
internal static class LineTime
{
    public static DateOnly First(int year, int fromMonth) => new(year, fromMonth, 1);

    public static DateOnly Last(int year, int toMonth) => new(year, toMonth, DateTime.DaysInMonth(year, toMonth));
}
