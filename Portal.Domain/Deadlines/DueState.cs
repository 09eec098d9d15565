namespace Portal.Domain.Deadlines;

/// <summary>期限状态 (Art. 12, 18, 19, 21, 23): where a deadline stands on a day; computed, never stored.</summary>
[Article(12, 18, 19, 21, 23)]
public enum DueState
{
    未到期 = 0,

    /// <summary>Reminders have begun: 3 working days ahead, 20 days ahead of an annual cutoff.</summary>
    临近 = 1,
    今日到期 = 2,
    逾期 = 3,
    已完成 = 4,

    /// <summary>Met late: the record of the miss stays. Of an opinion: kept, marked late.</summary>
    逾期完成 = 5,

    /// <summary>Closed by itself without an opinion (Art. 21).</summary>
    已期满 = 6,
}
