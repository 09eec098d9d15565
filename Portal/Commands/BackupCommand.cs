using Portal.Data.Keeping;

namespace Portal.Commands;

/// <summary>命令行备份: <c>backup [FOLDER]</c> writes a backup while the portal runs or not, and reads it back whole.</summary>
public static class BackupCommand
{
    /// <param name="args">The folder for the backup; none takes the nightly backups' folder.</param>
    /// <returns>0 done; 1 not.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var folders = CommandFolders.Of(args);
        if (!File.Exists(folders.Data.Database))
        {
            error.WriteLine($"数据目录“{folders.Data.Root}”中没有数据库，没有可备份的内容。");
            return 1;
        }
        var made = BackupFile.Make(folders.Data, CommandFolders.Plain(args).FirstOrDefault() ?? folders.Backups.Folder, TimeProvider.System.GetUtcNow().UtcDateTime);
        (made.Succeeded ? output : error).WriteLine(made.Succeeded ? $"已备份并核对：{made.Value}" : made.Refusal.Reason);
        return made.Succeeded ? 0 : 1;
    }
}
