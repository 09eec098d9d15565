namespace Portal.Domain.Calendar;

/// <summary>放假安排通知的疑点: what a sound notice should still make its reader look twice at; the office may load it all the same.</summary>
public static class NoticeDoubts
{
    private static readonly string[] Festivals = ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"];

    /// <summary>Festivals that are not named, names that are none, and days that change nothing.</summary>
    public static IReadOnlyList<string> Of(HolidayNotice notice)
    {
        var doubts = new List<string>();
        var named = notice.Days.SelectMany(d => d.Name.Split('、', ' ')).ToHashSet();
        if (Festivals.Where(f => !named.Contains(f)).ToList() is { Count: > 0 } absent) doubts.Add($"没有列出{string.Join('、', absent)}。");
        if (named.Except(Festivals).ToList() is { Count: > 0 } strange) doubts.Add($"节日名称“{string.Join('、', strange)}”不是法定节日。");
        if (notice.Days.Count(d => !d.Off) == 0) doubts.Add("没有调休上班的日期。");
        return doubts;
    }
}
