namespace Portal.Domain.Inspections;

/// <summary>附件格式 (Art. 6): what may be kept with an inspection, recognised by its name's ending and by its first bytes, which must agree.</summary>
[Article(6)]
public sealed record AttachmentFormat(string ContentType, byte[] Start, params string[] Endings)
{
    /// <summary>20 MB.</summary>
    public const int MaxLength = 20 * 1024 * 1024;

    /// <summary>How many first bytes are enough to recognise every format.</summary>
    public const int StartLength = 8;
    private const int MaxNameLength = 120;

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    public static readonly IReadOnlyList<AttachmentFormat> Allowed =
    [
        new("application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2D], ".pdf"),
        new("image/jpeg", [0xFF, 0xD8, 0xFF], ".jpg", ".jpeg"),
        new("image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], ".png"),
        new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Zip, ".docx"),
        new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Zip, ".xlsx"),
    ];

    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>As a file dialog wants it: <c>.pdf,.jpg,…</c></summary>
    public static readonly string Accepted = string.Join(',', Allowed.SelectMany(f => f.Endings));

    public static AttachmentFormat? Of(string fileName) =>
        Allowed.FirstOrDefault(f => f.Endings.Contains(Path.GetExtension(fileName).ToLowerInvariant()));

    /// <param name="start">The first <see cref="StartLength"/> bytes, or all of a shorter file.</param>
    public static Refusal? Check(string fileName, long length, ReadOnlySpan<byte> start)
    {
        if (Of(fileName) is not { } format) return new($"附件“{fileName}”的格式不在可上传之列：PDF、JPG、PNG、Word（.docx）、Excel（.xlsx）。", 6);
        if (length == 0) return new($"附件“{fileName}”是空文件。", 6);
        if (length > MaxLength) return new($"附件“{fileName}”超过 {MaxLength / 1024 / 1024} MB，请压缩或拆分后再上传。", 6);
        return start.StartsWith(format.Start) ? null : new($"附件“{fileName}”的内容不是 {Path.GetExtension(fileName).TrimStart('.').ToUpperInvariant()} 文件，请核对后重新选择。", 6);
    }

    /// <summary>The name alone, whatever path the browser put before it, without characters that no disk allows.</summary>
    public static string PlainName(string fileName)
    {
        var name = string.Concat(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))).Trim();
        return name.Length <= MaxNameLength ? name : name[..(MaxNameLength - 10)] + name[^10..];
    }
}
