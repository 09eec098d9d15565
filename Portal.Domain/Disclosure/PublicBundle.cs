namespace Portal.Domain.Disclosure;

/// <summary>公开包 (Art. 6): one archive made to be put on the office's site as it is; kept under the SHA-256 of its bytes.</summary>
[Article(6)]
public sealed class PublicBundle
{
    private PublicBundle() { }

    public PublicBundle(int? baseId, PublishedFile file, string manifestSha256, int files, int changed, DateTime at, string by) =>
        (BaseId, FileName, Sha256, Length, ManifestSha256, Files, Changed, MadeAt, MadeBy) = (baseId, file.Name, file.Sha256, file.Length, manifestSha256, files, changed, at, by);

    public int Id { get; private set; }

    /// <summary>更新包的基础: the bundle that it brings up to date; null for a whole one.</summary>
    public int? BaseId { get; private set; }
    public string FileName { get; private set; } = "";
    public string Sha256 { get; private set; } = "";
    public long Length { get; private set; }

    /// <summary>The manifest's own bytes, which the next update compares with.</summary>
    public string ManifestSha256 { get; private set; } = "";

    /// <summary>How many files the site has in all.</summary>
    public int Files { get; private set; }

    /// <summary>How many of them are in this archive.</summary>
    public int Changed { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }
    public string MadeBy { get; private set; } = "";
    public int Version { get; private set; }
}
