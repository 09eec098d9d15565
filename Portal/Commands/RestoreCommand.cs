using System.Globalization;
using Portal.Data;
using Portal.Data.Keeping;

namespace Portal.Commands;

/// <summary>命令行恢复: <c>restore FILE [--replace]</c> unpacks a backup, checks everything in it, and only then puts it in the data folder's place; what was there is set aside, never deleted.</summary>
public static class RestoreCommand
{
    private const string Replace = "--replace";

    /// <returns>0 done; 1 not, and nothing was changed; 2 the arguments are not understood.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var plain = CommandFolders.Plain(args);
        if (plain.Where(a => a != Replace).ToList() is not [var file])
        {
            error.WriteLine("用法：restore 备份文件 [--replace] [--Portal:DataFolder=数据目录]");
            return 2;
        }
        var folders = CommandFolders.Of(args);
        return Restore(file, folders.Data, folders.Backups.Folder, plain.Contains(Replace), output) is { } reason ? Fail(reason) : 0;

        int Fail(string reason)
        {
            error.WriteLine(reason);
            return 1;
        }
    }

    private static string? Restore(string file, DataFolder folder, string backups, bool replace, TextWriter output)
    {
        if (BackupFile.Check(file) is { } refusal) return refusal.Reason;
        if (File.Exists(folder.Database) && !replace) return $"数据目录“{folder.Root}”中已有数据。确要用备份替换，请加上 {Replace}；原有数据会移到一旁，不会删除。";
        using (var held = FolderLock.TryTake(folder.Root))
            if (held is null) return $"门户正在使用数据目录“{folder.Root}”，请先停止门户再恢复。";

        var root = Path.TrimEndingDirectorySeparator(folder.Root);
        var unpacked = Free($"{root}-restoring");
        BackupFile.Unpack(file, unpacked);
        var report = DataCheck.Of(new DataFolder(unpacked)).GetAwaiter().GetResult();
        if (report.Faults.Count > 0) return $"备份的内容核验不符，没有恢复（解开的内容在“{unpacked}”）：{string.Join("；", report.Faults)}。";
        var aside = Free($"{root}-before");
        Directory.Move(root, aside);
        Directory.Move(unpacked, root);
        // Backups that lie inside the folder stay where the portal looks for them.
        if (Path.GetRelativePath(root, backups) is var inside && !inside.StartsWith("..", StringComparison.Ordinal) && Directory.Exists(Path.Combine(aside, inside)))
            Directory.Move(Path.Combine(aside, inside), Path.Combine(root, inside));
        output.WriteLine($"已恢复到“{root}”：留痕 {report.TrailEntries} 条完整（末条哈希 {report.TrailHead}），抽取 {report.Draws} 次重算一致，附件 {report.Attachments} 个相符。");
        output.WriteLine($"原来的数据目录在“{aside}”，确认无误后可自行删除。");
        return null;
    }

    // Twice within a second is two folders all the same.
    private static string Free(string name)
    {
        var stamped = $"{name}-{TimeProvider.System.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? stamped : $"{stamped}-{n}").First(path => !Path.Exists(path));
    }
}
