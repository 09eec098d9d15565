using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Identity;

namespace Portal.Running;

/// <summary>待发邮件: how long the oldest mail that is not sent has waited.</summary>
internal static class WaitingMail
{
    /// <returns>Null when none waits.</returns>
    public static async Task<TimeSpan?> Age(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var oldest = await db.Outbox.Where(m => m.SentAt == null).OrderBy(m => m.Id).Select(m => (DateTime?)m.WrittenAt).FirstOrDefaultAsync();
        return services.GetRequiredService<OfficeClock>().Now - oldest;
    }
}
