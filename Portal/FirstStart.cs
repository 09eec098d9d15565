using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Demo;
using Portal.Identity;

namespace Portal;

/// <summary>首次启动: the demonstration year in Development; elsewhere the code with which the first administrator is entered. Never demonstration data outside Development.</summary>
internal static class FirstStart
{
    /// <returns>What the console says once the portal listens; <c>{address}</c> stands for its address.</returns>
    public static async Task<string> Prepare(WebApplication app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var empty = !await db.Users.AnyAsync();
        if (empty && app.Environment.IsDevelopment())
        {
            Console.WriteLine("正在生成演示年度……");
            await DemoYear.Make(app.Services.GetRequiredService<DataFolder>(), app.Services.GetRequiredService<OfficeClock>().Today);
            empty = false;
        }
        if (empty) return $"门户已启动：{{address}}{PortalRoutes.FirstStart}\n首次启动码：{app.Services.GetRequiredService<SetupCode>().Value}（用它建立第一个系统管理员）";
        return app.Environment.IsDevelopment() ? Demonstration(app.Services.GetRequiredService<DataFolder>()) : "门户已启动：{address}";
    }

    private static string Demonstration(DataFolder folder) => $"""
        门户已启动：{"{address}"}
        演示账号（口令均为 {DemoPeople.Password}）：
        {string.Join('\n', DemoPeople.Shown.Select(a => $"  {a.Account,-10} {a.Whom}"))}
        提醒邮件在 {folder.Mails}；删除数据目录 {folder.Root} 后重新启动，会生成新的演示年度。
        """;
}
