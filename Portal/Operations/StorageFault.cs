using Microsoft.Data.Sqlite;
using Portal.Domain;

namespace Portal.Operations;

/// <summary>存储故障: what the disk or the database says against a step, in words for whoever took the step; nothing of it was kept.</summary>
internal static class StorageFault
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NoDatabase = 26;
    private const int NoSpaceOnUnix = 28, NoSpaceOnWindows = unchecked((int)0x80070070);

    private const string NothingKept = "您刚才的修改没有保存，原有数据没有变动。";

    /// <returns>Null for what is no fault of the storage.</returns>
    public static Refusal? Of(Exception exception) => Said(exception) is { } why ? new Refusal(NothingKept + why) : null;

    private static string? Said(Exception? exception) => exception switch
    {
        null => null,
        SqliteException { SqliteErrorCode: Full } or IOException { HResult: NoSpaceOnUnix or NoSpaceOnWindows } => "服务器磁盘已满，请联系系统管理员清理或扩容，然后再试一次。",
        SqliteException { SqliteErrorCode: Busy or Locked } => "数据库正被别的程序占用，请稍后再试；总是如此的，请联系系统管理员停止占用数据库文件的程序。",
        SqliteException { SqliteErrorCode: ReadOnly or CannotOpen } => "数据库文件不能写入或不能打开，请联系系统管理员检查数据目录所在的磁盘和权限。",
        SqliteException { SqliteErrorCode: IoError } => "读写数据库文件时磁盘出错，请联系系统管理员检查磁盘。",
        SqliteException { SqliteErrorCode: Corrupt or NoDatabase } => "数据库文件已损坏，请联系系统管理员停止门户，并用最近的备份恢复（restore 备份文件 --replace）。",
        DirectoryNotFoundException or FileNotFoundException => "服务器上存放附件的文件夹不见了，请联系系统管理员检查磁盘是否挂载，必要时用备份恢复。",
        UnauthorizedAccessException => "服务器上的数据目录没有写入权限，请联系系统管理员。",
        _ => Said(exception.InnerException),
    };
}
