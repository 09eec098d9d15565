using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Portal.Data;
using Portal.Domain;

namespace Portal.Features.Disclosure;

/// <summary>文件清单 (Art. 6, 24): every file of the site with its SHA-256, and the trail's head when it was made.</summary>
/// <param name="Base">SHA-256 of the bundle that this one brings up to date; null for a whole one.</param>
/// <param name="Changed">Which files this archive holds.</param>
/// <param name="Removed">Which files of the base are gone.</param>
[Article(6, 24)]
public sealed record BundleManifest(
    string? Base, long TrailEntries, string TrailHead, SortedDictionary<string, string> Files, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed);

/// <summary>公开包的打包 (Art. 6): the same files and manifest give the same bytes.</summary>
[Article(6)]
public static class BundleArchive
{
    private static readonly DateTimeOffset Always = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Indented = new(Json.Readable) { WriteIndented = true };

    /// <param name="before">The base's manifest; null for a whole bundle.</param>
    /// <returns>Null when nothing has changed.</returns>
    public static BundleManifest? Manifest(SortedDictionary<string, byte[]> files, BundleManifest? before, string? baseHash, long trailEntries, string trailHead)
    {
        var hashes = new SortedDictionary<string, string>(files.ToDictionary(f => f.Key, f => Convert.ToHexStringLower(SHA256.HashData(f.Value))), StringComparer.Ordinal);
        var changed = hashes.Where(f => before?.Files.GetValueOrDefault(f.Key) != f.Value).Select(f => f.Key).ToList();
        var removed = before?.Files.Keys.Where(f => !hashes.ContainsKey(f)).Order(StringComparer.Ordinal).ToList() ?? [];
        return before is not null && changed.Count + removed.Count == 0 ? null : new BundleManifest(baseHash, trailEntries, trailHead, hashes, changed, removed);
    }

    public static byte[] Bytes(BundleManifest manifest) => JsonSerializer.SerializeToUtf8Bytes(manifest, Indented);

    public static BundleManifest Read(byte[] manifest) => JsonSerializer.Deserialize<BundleManifest>(manifest, Indented)!;

    public static byte[] Pack(SortedDictionary<string, byte[]> files, BundleManifest manifest, byte[] manifestBytes)
    {
        using var written = new MemoryStream();
        using (var zip = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "manifest.json", manifestBytes);
            Put(zip, "SHA256SUMS", Sums(manifest, manifestBytes));
            foreach (var path in manifest.Changed) Put(zip, path, files[path]);
        }
        return written.ToArray();
    }

    // As sha256sum -c reads it, over the whole site.
    private static byte[] Sums(BundleManifest manifest, byte[] manifestBytes) => Encoding.UTF8.GetBytes(string.Concat(
        manifest.Files.Append(new("manifest.json", Convert.ToHexStringLower(SHA256.HashData(manifestBytes)))).Select(f => $"{f.Value}  {f.Key}\n")));

    private static void Put(ZipArchive zip, string path, byte[] bytes)
    {
        var entry = zip.CreateEntry(path);
        entry.LastWriteTime = Always;
        using var target = entry.Open();
        target.Write(bytes);
    }
}
