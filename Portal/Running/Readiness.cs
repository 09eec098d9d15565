using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Data;
using Portal.Data.Keeping;
using Portal.Identity;
using Portal.Jobs;

namespace Portal.Running;

/// <summary>就绪检查: database and data folder must be sound; disk space, waiting mail, the sweep and the backups call for a look when they lag.</summary>
internal static class Readiness
{
    private static readonly TimeSpan MailMayWait = TimeSpan.FromDays(1), SweepMayWait = TimeSpan.FromHours(25), FirstSweepMayTake = TimeSpan.FromMinutes(15);

    public static readonly IReadOnlyList<(string Name, Func<IServiceProvider, Task<HealthCheckResult>> Ask)> Checks =
    [
        ("database", Database), ("dataFolder", Folder), ("disk", Disk), ("outbox", Outbox), ("sweep", Sweep), ("backup", Backup),
    ];

    private static async Task<HealthCheckResult> Database(IServiceProvider services)
    {
        try
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
            var entries = await db.Trail.Select(t => t.Id).OrderByDescending(id => id).FirstOrDefaultAsync();
            return HealthCheckResult.Healthy("数据库可以读取。", Figures("trailEntries", entries));
        }
        catch (Microsoft.Data.Sqlite.SqliteException unread)
        {
            return HealthCheckResult.Unhealthy($"数据库读不出来（SQLite 错误 {unread.SqliteErrorCode}）。请停止门户，核对数据目录；文件损坏的，用最近的备份恢复。");
        }
    }

    private static async Task<HealthCheckResult> Folder(IServiceProvider services)
    {
        var folder = services.GetRequiredService<DataFolder>();
        if (!Directory.Exists(folder.Attachments) || !Directory.Exists(folder.Keys)) return HealthCheckResult.Unhealthy("数据目录中的附件或密钥文件夹不见了。请检查磁盘是否挂载，必要时用备份恢复。");
        try
        {
            await using var trial = new FileStream(Path.Combine(folder.Root, Path.GetRandomFileName() + ".part"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            trial.WriteByte(0);
            return HealthCheckResult.Healthy("数据目录可以写入。");
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy("数据目录不能写入。请检查磁盘空间、磁盘是否只读以及运行账户的权限。");
        }
    }

    private static Task<HealthCheckResult> Disk(IServiceProvider services)
    {
        var (free, least) = (services.GetRequiredService<DataFolder>().FreeMegabytes(), services.GetRequiredService<RunningSettings>().LeastFreeMegabytes);
        return Task.FromResult(Says(free >= least, free >= least ? "磁盘空间充足。" : $"磁盘只剩 {free} MB，低于设置的 {least} MB。请清理或扩容；写满后任何修改都不能保存。", "freeMegabytes", free));
    }

    private static async Task<HealthCheckResult> Outbox(IServiceProvider services)
    {
        var waiting = await WaitingMail.Age(services);
        return waiting is not { } age ? HealthCheckResult.Healthy("没有待发的邮件。", Figures("oldestMinutes", 0))
            : Says(age <= MailMayWait, age <= MailMayWait ? "有邮件待发。" : "有邮件一天以上没有发出，请检查邮件服务器。", "oldestMinutes", (long)age.TotalMinutes);
    }

    private static Task<HealthCheckResult> Sweep(IServiceProvider services)
    {
        var (runs, now) = (services.GetRequiredService<JobRuns>(), services.GetRequiredService<OfficeClock>().Now);
        if (runs.Last(Timetable.Sweep) is not { } last)
            return Task.FromResult(Says(now - runs.Started <= FirstSweepMayTake, "启动以来还没有完成到期提醒。", "minutesAgo", -1));
        var ago = now - last;
        return Task.FromResult(Says(ago <= SweepMayWait, ago <= SweepMayWait ? "到期提醒按时完成。" : "到期提醒一天以上没有完成，请看定时作业页面。", "minutesAgo", (long)ago.TotalMinutes));
    }

    private static Task<HealthCheckResult> Backup(IServiceProvider services)
    {
        var (backups, now) = (services.GetRequiredService<BackupSettings>(), services.GetRequiredService<OfficeClock>().Now);
        var newest = backups.Newest();
        var good = newest is null ? now - services.GetRequiredService<JobRuns>().Started <= BackupSettings.Bearable : now - newest.At <= BackupSettings.Bearable;
        return Task.FromResult(Says(good, good ? "备份按时完成。" : "没有及时的备份，请检查备份文件夹和磁盘空间。", "hoursAgo", newest is null ? -1 : (long)(now - newest.At).TotalHours));
    }

    private static HealthCheckResult Says(bool good, string says, string figure, long value) =>
        good ? HealthCheckResult.Healthy(says, Figures(figure, value)) : HealthCheckResult.Degraded(says, data: Figures(figure, value));

    private static Dictionary<string, object> Figures(string name, long value) => new() { [name] = value };
}
