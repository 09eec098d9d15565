using Portal.Data.Keeping;
using Portal.Domain;
using Portal.Running;

namespace Portal.Data;

/// <summary>数据目录: the one folder that holds everything worth a backup — database, attachments, keys, mails.</summary>
public sealed class DataFolder : IDisposable
{
    private FolderLock? held;

    public DataFolder(string root)
    {
        Root = Path.GetFullPath(root);
        foreach (var folder in new[] { Root, Attachments, Keys, Mails }) Make(folder);
    }

    /// <summary>As the setting <c>Portal:DataFolder</c> says, or beside the program.</summary>
    /// <exception cref="WrongSettingsException">There can be no such folder.</exception>
    public static DataFolder Of(IConfiguration configuration)
    {
        try
        {
            return new DataFolder(RootOf(configuration));
        }
        catch (Exception unmade) when (unmade is IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingsException([$"设置 Portal:DataFolder“{RootOf(configuration)}”不能用作数据目录：{unmade.Message} 请换一个文件夹，或给运行门户的账户写入的权限。"]);
        }
    }

    internal static string RootOf(IConfiguration configuration) =>
        Path.GetFullPath(configuration["Portal:DataFolder"] is { Length: > 0 } set ? set : Path.Combine(PortalApp.ContentRoot(), "data"));

    public string Root { get; }
    public string Database => Path.Combine(Root, "portal.db");
    public string Attachments => Path.Combine(Root, "attachments");
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>投递目录: where mails lie as .eml when no SMTP server is set.</summary>
    public string Mails => Path.Combine(Root, "mail");

    /// <summary>What is left on the disk that holds it.</summary>
    public long FreeMegabytes() => new DriveInfo(Root).AvailableFreeSpace / (1024 * 1024);

    /// <summary>Takes the folder for this process, and looks whether its database is whole, before anything is written to it.</summary>
    /// <returns>Why the portal must not run on it, and what to do.</returns>
    public Refusal? Claim()
    {
        if ((held ??= FolderLock.TryTake(Root)) is null)
            return new Refusal($"数据目录“{Root}”正被另一个门户进程使用。同一目录只能运行一个门户，请先停止另一个，或用 Portal:DataFolder 指定别的目录。");
        return DatabaseFile.FaultOf(Database) is { Length: > 0 } fault
            ? new Refusal($"数据库文件“{Database}”已损坏（{fault}），门户没有启动，也没有写入任何内容。请用最近的备份恢复：restore 备份文件 --replace。损坏的文件会留在一旁。")
            : null;
    }

    // On a machine with several accounts nobody else reads it. A folder that was there before keeps its permissions.
    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => held?.Dispose();
}
