using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Portal.Domain;

namespace Portal.Data.Keeping;

/// <summary>备份文件 (Art. 24): one zip of everything worth keeping — the database at one moment, attachments, keys, mails — with the SHA-256 of each file.</summary>
[Article(24)]
public static class BackupFile
{
    private const string Manifest = "manifest.json";
    private const string Prefix = "portal-";
    private const string Stamp = "yyyyMMdd-HHmmss";

    private static readonly HashSet<string> Unkept = ["portal.db", "portal.db-wal", "portal.db-shm", FolderLock.Name];

    /// <summary>Writes a backup and reads it back whole before it gets its name; an interrupted one leaves a .part file and no backup.</summary>
    /// <param name="at">UTC, for the name.</param>
    /// <returns>The path of the backup.</returns>
    public static Outcome<string> Make(DataFolder data, string folder, DateTime at)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Prefix}{at.ToString(Stamp, CultureInfo.InvariantCulture)}.zip");
        if (File.Exists(path)) return new Refusal($"备份“{path}”已经存在，请稍后再试。");
        var part = path + ".part";
        var snapshot = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            DatabaseFile.Copy(data.Database, snapshot);
            // A folder that has gone, or was emptied, must not push out the backups that still hold it.
            if (DatabaseFile.AttachmentsOf(snapshot).Where(hash => !File.Exists(Path.Combine(data.Attachments, hash))).ToList() is { Count: > 0 } missing)
                return new Refusal($"没有备份：附件文件夹中缺少 {missing.Count} 个在案的附件（例如 {missing[0]}）。请检查磁盘是否挂载，必要时用较早的备份恢复；原有备份都还在。");
            // The database first: a row names only files that lie there already, and files are never changed.
            using (var zip = ZipFile.Open(part, ZipArchiveMode.Create))
            {
                var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["portal.db"] = Add(zip, snapshot, "portal.db") };
                foreach (var (file, name) in FilesOf(data, folder)) hashes[name] = Add(zip, file, name);
                using var manifest = zip.CreateEntry(Manifest).Open();
                JsonSerializer.Serialize(manifest, hashes);
            }
            if (Check(part) is { } broken) return broken;
            File.Move(part, path);
            return path;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            return new Refusal($"没有备份成功：{failed.Message} 请检查磁盘空间和文件夹权限，原有数据没有变动。");
        }
        finally
        {
            File.Delete(part);
            File.Delete(snapshot);
        }
    }

    /// <summary>The backups of a folder, the oldest first.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory.GetFiles(folder, Prefix + "*.zip").Where(path => TimeOf(path) != default).Order(StringComparer.Ordinal);

    /// <summary>UTC, as the name says; the default for what is no backup's name.</summary>
    public static DateTime TimeOf(string path) =>
        DateTime.TryParseExact(Path.GetFileNameWithoutExtension(path)[Prefix.Length..], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : default;

    /// <summary>留存: removes the oldest backups beyond so many.</summary>
    public static void Prune(string folder, int kept)
    {
        foreach (var old in In(folder).SkipLast(Math.Max(1, kept)).ToList()) File.Delete(old);
    }

    /// <returns>Null when every file is there with its hash, and no other.</returns>
    public static Refusal? Check(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (zip.GetEntry(Manifest) is not { } entry) return new Refusal($"“{path}”不是本门户的备份：缺少清单。");
            using var stream = entry.Open();
            var hashes = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
            foreach (var file in zip.Entries.Where(e => e.FullName != Manifest))
            {
                using var content = file.Open();
                if (hashes.Remove(file.FullName, out var hash) && hash == Convert.ToHexStringLower(SHA256.HashData(content))) continue;
                return new Refusal($"备份“{path}”已损坏：“{file.FullName}”与清单不符。请换一个备份。");
            }
            return hashes.Count == 0 ? null : new Refusal($"备份“{path}”不完整：缺少“{hashes.Keys.First()}”。请换一个备份。");
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException or JsonException)
        {
            return new Refusal($"备份“{path}”读不出来：{broken.Message}");
        }
    }

    public static void Unpack(string path, string folder)
    {
        ZipFile.ExtractToDirectory(path, folder);
        File.Delete(Path.Combine(folder, Manifest));
    }

    // Half-received uploads are nobody's yet; backups are not backed up.
    private static IEnumerable<(string File, string Name)> FilesOf(DataFolder data, string backups) =>
        Directory.EnumerateFiles(data.Root, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".part", StringComparison.Ordinal) && !file.StartsWith(Path.GetFullPath(backups) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(file => (file, Path.GetRelativePath(data.Root, file).Replace('\\', '/')))
            .Where(entry => !Unkept.Contains(entry.Item2) && !entry.Item2.StartsWith("imports/", StringComparison.Ordinal));

    private static string Add(ZipArchive zip, string file, string name)
    {
        using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            entry.Write(buffer, 0, read);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
