using Portal.Domain.Deadlines;

namespace Portal.Features.Today;

/// <summary>今日事项: one thing for this person to do or to know, and the page where it is done.</summary>
/// <param name="Group">How pressing it is.</param>
/// <param name="Due">Due date in words, with 暂定 where provisional; empty where no date is set.</param>
/// <param name="Article">The article that asks for it; null where none does.</param>
public sealed record TodayTask(TodayGroup Group, string What, string About, string Due, int? Article, string Link, DateOnly SortBy);

/// <summary>今日分组, in the order of the page.</summary>
public enum TodayGroup { 已逾期, 今日到期, 临近到期, 待办理, 接下来 }

/// <summary>What the page Today shows to one person.</summary>
/// <param name="Counts">How many there are in each group; the lists may be cut to the most pressing.</param>
public sealed record TodayView(DateOnly Today, string DayInWords, IReadOnlyList<TodayTask> Tasks, IReadOnlyDictionary<TodayGroup, int> Counts)
{
    public const int MostShown = 30;

    public static TodayView Of(DateOnly today, string dayInWords, IEnumerable<TodayTask> tasks)
    {
        var groups = tasks.GroupBy(t => t.Group).OrderBy(g => g.Key).ToList();
        return new TodayView(
            today, dayInWords,
            [.. groups.SelectMany(g => g.OrderBy(t => t.SortBy).Take(MostShown))],
            groups.ToDictionary(g => g.Key, g => g.Count()));
    }

    public static TodayGroup GroupOf(DueState state) => state switch
    {
        DueState.逾期 => TodayGroup.已逾期,
        DueState.今日到期 => TodayGroup.今日到期,
        DueState.临近 => TodayGroup.临近到期,
        _ => TodayGroup.接下来,
    };
}
