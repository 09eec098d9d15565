using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;

namespace Portal.Data.Keeping;

/// <param name="Draws">How many revealed draws were replayed.</param>
/// <param name="Faults">What is not as it should be, in words; empty when all is.</param>
public sealed record DataReport(long TrailEntries, string TrailHead, int Draws, int Attachments, IReadOnlyList<string> Faults);

/// <summary>数据核验 (Art. 14, 24): whether a data folder is whole — the database file, the trail's chain, every revealed draw replayed, every attachment by its hash.</summary>
[Article(14, 24)]
public static class DataCheck
{
    public static async Task<DataReport> Of(DataFolder folder)
    {
        if (DatabaseFile.FaultOf(folder.Database) is { Length: > 0 } fault) return new DataReport(0, "", 0, 0, [$"数据库文件已损坏：{fault}"]);
        await using var db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseSqlite($"Data Source={folder.Database};Pooling=False").UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);
        var faults = new List<string>();
        var trail = await TrailChain.Check(db);
        if (trail.Break is { } broken) faults.Add($"留痕第 {broken.No} 条：{broken.Why}");
        var draws = 0;
        await foreach (var draw in db.Draws.Where(d => d.RevealedAt != null).Select(d => new { d.No, d.RecordJson }).AsAsyncEnumerable())
        {
            draws++;
            if (!DrawVerifier.Verify(draw.RecordJson).Agrees) faults.Add($"抽取 {draw.No} 的记录与重新计算的结果不一致");
        }
        var attachments = await db.Attachments.Select(a => a.Sha256).Union(db.Templates.Select(t => t.Sha256)).Union(db.Reports.Select(r => r.Sha256)).ToListAsync();
        foreach (var hash in attachments)
            if (!await Holds(Path.Combine(folder.Attachments, hash), hash)) faults.Add($"附件 {hash} 缺失或已被改动");
        return new DataReport(trail.Count, trail.Last, draws, attachments.Count, faults);
    }

    private static async Task<bool> Holds(string path, string hash)
    {
        if (!File.Exists(path)) return false;
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(file)) == hash;
    }
}
