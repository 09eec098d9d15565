using Portal.Data;
using Portal.Data.Keeping;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Admin;

/// <summary>备份数据 (Art. 24): every night, and when the administrator asks; written, read back whole, and the oldest beyond those kept removed.</summary>
[Article(24), Verb("备份数据", Role.系统管理员)]
public sealed class BackUp(Desk desk, DataFolder data, BackupSettings settings, OfficeClock clock)
{
    /// <returns>The backup's name.</returns>
    public async Task<Outcome<string>> Run(Who who)
    {
        if (await desk.RefusalFor<BackUp>(who) is { } refusal) return refusal;
        // Not on the desk: the copy is of one moment whoever writes meanwhile, and nobody has to wait for it.
        var made = await Task.Run(() => BackupFile.Make(data, settings.Folder, clock.Now));
        if (!made.Succeeded) return made;
        BackupFile.Prune(settings.Folder, settings.Kept);
        return Path.GetFileName(made.Value);
    }
}
