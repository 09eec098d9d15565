using Portal.Data.Keeping;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Admin;

/// <param name="Backups">The newest first.</param>
public sealed record BackupView(string Folder, int Kept, IReadOnlyList<KeptBackup> Backups);

/// <summary>备份一览 (Art. 24): which backups there are and where, for the administrator.</summary>
[Article(24)]
public sealed class BackupBoard(Desk desk, BackupSettings settings)
{
    public Task<Outcome<BackupView>> Backups(Who who) => desk.Read<BackupView>(who, work => Task.FromResult<Outcome<BackupView>>(
        work.Actor.Role is Role.系统管理员 ? new BackupView(settings.Folder, settings.Kept, settings.All()) : new Refusal("备份由系统管理员管理。")));
}
