namespace Portal.Domain.Disclosure;

/// <summary>公开登记 (Art. 6): one thing was published — where, when, by whom — with the very file, addressed by the SHA-256 of its bytes.</summary>
/// <remarks>Never changed: what is published anew is registered anew beside it.</remarks>
[Article(6)]
public sealed class PublishedCopy
{
    private const int Longest = 500;

    private PublishedCopy() { }

    public int Id { get; private set; }
    public PublicKind Kind { get; private set; }

    /// <summary>Which of its kind, e.g. <c>draw/12</c>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>As it was called on the day of the publication.</summary>
    public string Title { get; private set; } = "";

    /// <summary>内容校验值: the SHA-256 of the publishable view as it stood; another one now means that it has changed since.</summary>
    public string ContentHash { get; private set; } = "";
    public string Platform { get; private set; } = "";

    /// <summary>公示编号、批次号或网址.</summary>
    public string Reference { get; private set; } = "";
    public DateOnly PublishedOn { get; private set; }
    public string FileName { get; private set; } = "";
    public string Sha256 { get; private set; } = "";
    public long Length { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>登记公开 (Art. 6).</summary>
    /// <param name="today">Asia/Shanghai; nothing is published tomorrow.</param>
    public static Outcome<PublishedCopy> Record(PublicSubject subject, PublicPlace place, DateOnly today, PublishedFile file, DateTime at, string by)
    {
        if (place.RefusalOn(today, subject.Kind.Article()) is { } refusal) return refusal;
        return new PublishedCopy
        {
            Kind = subject.Kind,
            Key = subject.Key,
            Title = subject.Title,
            ContentHash = subject.ContentHash,
            Platform = place.Platform.Trim(),
            Reference = place.Reference.Trim(),
            PublishedOn = place.On,
            FileName = file.Name,
            Sha256 = file.Sha256,
            Length = file.Length,
            RecordedAt = at,
            RecordedBy = by,
        };
    }

    internal static Refusal? TooLong(string text, string name, int article) =>
        text.Trim().Length > Longest ? new Refusal($"{name}请不超过 {Longest} 字。", article) : null;
}

/// <summary>公开对象 (Art. 6): what is published, and the hash of its content at that moment.</summary>
[Article(6)]
public sealed record PublicSubject(PublicKind Kind, string Key, string Title, string ContentHash);

/// <summary>公开的文件 (Art. 6): the bytes that were published, as they are kept.</summary>
[Article(6)]
public sealed record PublishedFile(string Name, string Sha256, long Length);

/// <summary>公开位置 (Art. 6): platform, reference and day of a publication.</summary>
[Article(6)]
public sealed record PublicPlace(string Platform, string Reference, DateOnly On)
{
    public Refusal? RefusalOn(DateOnly today, int article)
    {
        if (string.IsNullOrWhiteSpace(Platform)) return new Refusal("请填写公开在哪个平台或网站栏目。", article);
        if (string.IsNullOrWhiteSpace(Reference)) return new Refusal("请填写公开的网址、编号或批次号，公开以平台上的内容为准。", article);
        if ((PublishedCopy.TooLong(Platform, "平台", article) ?? PublishedCopy.TooLong(Reference, "网址或编号", article)) is { } tooLong) return tooLong;
        return On > today ? new Refusal($"公开日期 {On:yyyy-MM-dd} 晚于今天（{today:yyyy-MM-dd}）。", article) : null;
    }
}
