namespace Portal.Domain.Disclosure;

/// <summary>年度公开 (Art. 23): the evidence that a section published its last year's plan execution on the portal site.</summary>
[Article(6, 23)]
public sealed class AnnualDisclosure
{
    private AnnualDisclosure() { }

    private AnnualDisclosure(int sectionId, int year, DateOnly publishedOn, string place, string by) =>
        (SectionId, Year, PublishedOn, Place, RecordedBy) = (sectionId, year, publishedOn, place, by);

    public int Id { get; private set; }
    public int SectionId { get; private set; }

    /// <summary>The year whose plan execution is disclosed.</summary>
    public int Year { get; private set; }
    public DateOnly PublishedOn { get; private set; }

    /// <summary>公开位置: the address or the column of the site.</summary>
    public string Place { get; private set; } = "";
    public string RecordedBy { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>登记公开 (Art. 23).</summary>
    /// <param name="today">Asia/Shanghai; the publication may not lie after it, nor before the year is over.</param>
    public static Outcome<AnnualDisclosure> Record(int sectionId, int year, DateOnly publishedOn, string place, DateOnly today, string by)
    {
        if (publishedOn > today) return new Refusal($"公开日期 {publishedOn:yyyy-MM-dd} 晚于今天（{today:yyyy-MM-dd}）。", 23);
        if (publishedOn.Year <= year) return new Refusal($"{year} 年度的执行情况应在该年度结束后公开。", 23);
        return string.IsNullOrWhiteSpace(place)
            ? new Refusal("请填写公开的网址或栏目，公开以网站上的内容为准。", 23)
            : new AnnualDisclosure(sectionId, year, publishedOn, place.Trim(), by);
    }
}
