namespace Portal.Domain.Deadlines;

/// <summary>期限种类 (Art. 12, 18, 19, 21, 23): what is due. The names are those that users see.</summary>
[Article(12, 18, 19, 21, 23)]
public enum DeadlineKind
{
    检查报告 = 1,
    结果反馈 = 2,
    结果公示 = 3,
    意见建议 = 4,
    年度计划 = 5,
    年度公开 = 6,
}

/// <summary>期限种类的属性 (Art. 12, 18, 19, 21, 23): the article of a kind and how it runs.</summary>
[Article(12, 18, 19, 21, 23)]
public static class DeadlineKinds
{
    /// <summary>Number of the article that sets the deadline.</summary>
    public static int Article(this DeadlineKind kind) => kind switch
    {
        DeadlineKind.检查报告 => 18,
        DeadlineKind.结果反馈 or DeadlineKind.结果公示 => 19,
        DeadlineKind.意见建议 => 21,
        DeadlineKind.年度计划 => 12,
        DeadlineKind.年度公开 => 23,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Whether it is a calendar date each year rather than a count of working days.</summary>
    public static bool IsAnnual(this DeadlineKind kind) => kind is DeadlineKind.年度计划 or DeadlineKind.年度公开;

    /// <summary>Whether it closes by itself on expiry (Art. 21: no opinion given), so that nobody can miss it.</summary>
    public static bool ClosesByItself(this DeadlineKind kind) => kind is DeadlineKind.意见建议;
}
