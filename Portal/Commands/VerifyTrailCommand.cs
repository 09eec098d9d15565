using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;

namespace Portal.Commands;

/// <summary>命令行核验留痕 (Art. 24): <c>verify-trail [HASH]</c> says whether the chain is whole, and whether it still holds a hash that was noted down earlier.</summary>
[Article(24)]
public static class VerifyTrailCommand
{
    private const int Whole = 0, Broken = 1, Misused = 2;

    /// <param name="args">A hash from a certificate, a bundle or a mail; none checks the chain alone.</param>
    /// <returns>0 it is whole; 1 it is not; 2 there is nothing to check.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var folder = CommandFolders.Of(args).Data;
        var noted = CommandFolders.Plain(args);
        if (noted.Length > 1 || !File.Exists(folder.Database))
        {
            error.WriteLine(noted.Length > 1 ? "用法：verify-trail [此前记下的留痕哈希] [--Portal:DataFolder=数据目录]" : $"数据目录“{folder.Root}”中没有数据库。");
            return Misused;
        }
        using var db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseSqlite($"Data Source={folder.Database};Pooling=False").Options);
        var check = TrailChain.Check(db).GetAwaiter().GetResult();
        if (check.Break is { } broken)
        {
            output.WriteLine($"留痕不完整：第 {broken.No} 条，{broken.Why}。此前 {check.Count} 条相符。");
            return Broken;
        }
        output.WriteLine($"留痕完整：共 {check.Count} 条，末条哈希 {check.Last}。");
        if (noted is not [var hash]) return Whole;
        var holds = db.Trail.Any(t => t.Hash == hash.Trim().ToLowerInvariant());
        output.WriteLine(holds ? "此前记下的哈希在链中：那以前的留痕没有被截断或改写。" : "此前记下的哈希不在链中：那以前的留痕被截断或改写过。");
        return holds ? Whole : Broken;
    }
}
