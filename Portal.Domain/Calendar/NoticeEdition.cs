namespace Portal.Domain.Calendar;

/// <summary>放假安排通知的一版: a notice as it was loaded; an amended one is a further edition, and the last of a year is in force.</summary>
public sealed class NoticeEdition
{
    private NoticeEdition() { }

    private NoticeEdition(HolidayNotice notice, int no, string remark, bool shipped, string loadedBy, DateTime loadedAt)
    {
        (Year, No, Source, Days) = (notice.Year, no, notice.Source, [.. notice.Days]);
        (Remark, Shipped, LoadedBy, LoadedAt) = (remark, shipped, loadedBy, loadedAt);
    }

    public int Id { get; private set; }
    public int Year { get; private set; }

    /// <summary>版次, from 1 in each year.</summary>
    public int No { get; private set; }

    /// <summary>文号与标题.</summary>
    public string Source { get; private set; } = "";

    /// <summary>载入说明: where the text was found, or what an amendment changes.</summary>
    public string Remark { get; private set; } = "";
    public List<HolidayDay> Days { get; private set; } = [];

    /// <summary>随系统提供: came with the program, not loaded by a person.</summary>
    public bool Shipped { get; private set; }
    public string LoadedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime LoadedAt { get; private set; }
    public int Version { get; private set; }

    public HolidayNotice Notice() => HolidayNotice.Of(Year, Source, Days).Value ?? throw new InvalidOperationException($"Edition {No} of {Year} is not sound.");

    /// <summary>载入一版.</summary>
    /// <param name="current">The edition in force; null when the year has none.</param>
    /// <param name="remark">May be empty for a year's first edition; an amendment says what it is.</param>
    public static Outcome<NoticeEdition> Load(HolidayNotice notice, NoticeEdition? current, string remark, bool shipped, string loadedBy, DateTime loadedAt)
    {
        if (current is not null && current.Days.SequenceEqual(notice.Days) && current.Source == notice.Source)
            return new Refusal($"与 {notice.Year} 年现行第 {current.No} 版完全相同，没有需要载入的变动。");
        if (current is not null && string.IsNullOrWhiteSpace(remark))
            return new Refusal($"{notice.Year} 年放假安排通知已有第 {current.No} 版，请说明为什么修订。");
        return new NoticeEdition(notice, (current?.No ?? 0) + 1, remark.Trim(), shipped, loadedBy, loadedAt);
    }
}
