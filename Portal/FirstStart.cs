using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Identity;

namespace Portal;

/// <summary>首次启动: the demonstration year in Development; elsewhere the code with which the first administrator is entered. Never demonstration data outside Development.</summary>
internal static class FirstStart
{
    /// <returns>What the console says once the portal listens; <c>{address}</c> stands for its address.</returns>
    public static async Task<string> Prepare(WebApplication app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        if (await db.Users.AnyAsync()) return "门户已启动：{address}";
        return $"门户已启动：{{address}}{PortalRoutes.FirstStart}\n首次启动码：{app.Services.GetRequiredService<SetupCode>().Value}（用它建立第一个系统管理员）";
    }
}
