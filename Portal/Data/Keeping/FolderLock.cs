namespace Portal.Data.Keeping;

/// <summary>数据目录占用: while a portal runs on a data folder, no second one does, nor is the folder replaced beneath it.</summary>
/// <remarks>Writes queue inside one process (<see cref="Operations.Desk"/>); two processes on one folder would queue past each other. The system lets go of the lock when the process dies.</remarks>
public sealed class FolderLock : IDisposable
{
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <returns>Null when another process holds the folder.</returns>
    public static FolderLock? TryTake(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FolderLock(new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The file that is held; it says nothing and is in no backup.</summary>
    public const string Name = "portal.lock";

    public void Dispose() => file.Dispose();
}
