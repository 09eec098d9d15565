namespace Portal.Domain.Inspections;

/// <summary>文书模板 (Art. 14, 18–20): the office's own template in place of the one that the portal brings.</summary>
/// <remarks>Its bytes lie with the attachments, under their hash.</remarks>
[Article(14, 18, 19, 20)]
public sealed class DocumentTemplate
{
    private DocumentTemplate() { }

    public DocumentTemplate(DocumentKind kind) => Kind = kind;

    public int Id { get; private set; }
    public DocumentKind Kind { get; private set; }
    public string FileName { get; private set; } = "";
    public string Sha256 { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; private set; }
    public string AddedBy { get; private set; } = "";
    public int Version { get; private set; }

    public void Replace(string fileName, string sha256, DateTime at, string by) => (FileName, Sha256, AddedAt, AddedBy) = (fileName, sha256, at, by);
}
