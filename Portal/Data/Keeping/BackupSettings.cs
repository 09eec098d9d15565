using System.Globalization;

namespace Portal.Data.Keeping;

/// <summary>A backup that lies in the folder.</summary>
/// <param name="At">UTC.</param>
public sealed record KeptBackup(string Name, DateTime At, long Length);

/// <summary>备份设置: where the nightly backups lie and how many are kept.</summary>
/// <param name="Folder">Setting <c>Portal:BackupFolder</c>; better on another disk. Without it, <c>backups</c> in the data folder.</param>
/// <param name="Kept">Setting <c>Portal:BackupsKept</c>; 30 without it.</param>
public sealed record BackupSettings(string Folder, int Kept)
{
    private const int Usual = 30;

    /// <summary>How old the newest nightly backup may be before somebody is told.</summary>
    public static readonly TimeSpan Bearable = TimeSpan.FromHours(26);

    public static BackupSettings Of(IConfiguration configuration, DataFolder data) => new(
        FolderOf(configuration, data.Root),
        int.TryParse(configuration["Portal:BackupsKept"], NumberStyles.None, CultureInfo.InvariantCulture, out var kept) && kept > 0 ? kept : Usual);

    internal static string FolderOf(IConfiguration configuration, string data) =>
        Path.GetFullPath(configuration["Portal:BackupFolder"] is { Length: > 0 } set ? set : Path.Combine(data, "backups"));

    /// <summary>The newest first.</summary>
    public IReadOnlyList<KeptBackup> All() => !Directory.Exists(Folder) ? [] :
        [.. BackupFile.In(Folder).Select(path => new KeptBackup(Path.GetFileName(path), BackupFile.TimeOf(path), new FileInfo(path).Length)).OrderByDescending(b => b.At)];

    public KeptBackup? Newest() => All().FirstOrDefault();
}
