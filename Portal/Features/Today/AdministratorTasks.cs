using Microsoft.EntityFrameworkCore;
using Portal.Data.Keeping;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Today;

/// <summary>系统管理员待办: mails that do not go out, people who cannot be reached, an office not yet set up.</summary>
internal static class AdministratorTasks
{
    public static async Task<IEnumerable<TodayTask>> Of(Work work, BackupSettings backups)
    {
        var tasks = new List<TodayTask>();
        if (!await work.Db.Sections.AnyAsync()) Add("建立科室", "还没有科室，先建立科室，再为人员建立账号。", PortalRoutes.Sections);
        else if (!await work.Db.Sections.AnyAsync(s => s.Coordinates)) Add("指定统筹科室", "还没有统筹科室（工程管理科），各科室计划无人审核。", PortalRoutes.Sections);
        if (await work.Db.Users.CountAsync() == 1) Add("建立账号", "除您以外还没有账号。", PortalRoutes.NewAccount);
        var failed = await work.Db.Outbox.CountAsync(m => m.SentAt == null && m.Error != "");
        if (failed > 0) Add("邮件发送失败", $"{failed} 封提醒邮件没有发出，请检查邮件服务器设置。", PortalRoutes.Mails + "?state=failed");
        var unreachable = await work.Db.Users
            .Where(p => !p.Disabled && p.Email == null && (p.Role == Role.科室负责人 || p.Role == Role.工程管理科 || p.Role == Role.领导))
            .Select(p => p.DisplayName).ToListAsync();
        if (unreachable.Count > 0) Add("补填邮箱", $"{string.Join("、", unreachable)}没有邮箱，收不到到期提醒。", PortalRoutes.Accounts);
        var begun = await work.Db.Trail.OrderBy(t => t.Id).Select(t => t.At).FirstOrDefaultAsync();
        if (LateBackup(backups, work.Now, begun) is { } late) Add("检查备份", late, PortalRoutes.Backups);
        return tasks;

        static string? LateBackup(BackupSettings backups, DateTime now, DateTime begun) => backups.Newest() switch
        {
            null => now - begun > BackupSettings.Bearable ? "还没有备份，请检查备份文件夹和磁盘空间。" : null,
            var newest => now - newest.At > BackupSettings.Bearable ? $"最近一次备份是 {OfficeClock.Local(newest.At):yyyy-MM-dd HH:mm}，夜间备份没有成功，请检查磁盘空间和文件夹权限。" : null,
        };

        void Add(string what, string about, string link) => tasks.Add(new TodayTask(TodayGroup.待办理, what, about, "", null, link, work.Today));
    }
}
