namespace Portal.Domain.Inspections;

/// <summary>附件 (Art. 6): a file kept with an inspection, addressed by the SHA-256 of its bytes.</summary>
/// <remarks>The bytes lie in the data folder under <c>attachments/</c>; the row says what they are and who put them there.</remarks>
[Article(6)]
public sealed class Attachment
{
    public static readonly IReadOnlyList<string> Purposes = ["现场照片", "检查记录", "检查报告", "送达回证", "邮寄凭证", "公示截图", "意见材料", "处理文书", "其他"];

    /// <summary>系统生成文书: made from the dossier by a template; nobody uploads under this purpose.</summary>
    public const string Made = "系统生成文书";

    private Attachment() { }

    public Attachment(int inspectionId, string purpose, string fileName, string sha256, long length, DateTime addedAt, string addedBy, string thumbSha256 = "") =>
        (InspectionId, Purpose, FileName, Sha256, Length, AddedAt, AddedBy, ThumbSha256) = (inspectionId, purpose, fileName, sha256, length, addedAt, addedBy, thumbSha256);

    public int Id { get; private set; }
    public int InspectionId { get; private set; }

    /// <summary>用途: one of <see cref="Purposes"/>.</summary>
    public string Purpose { get; private set; } = "";
    public string FileName { get; private set; } = "";

    /// <summary>Lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>缩略图: the hash of a small picture that the browser made of a photo; empty where there is none.</summary>
    public string ThumbSha256 { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; private set; }
    public string AddedBy { get; private set; } = "";
    public int Version { get; private set; }
}
