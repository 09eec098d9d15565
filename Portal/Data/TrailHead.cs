using Microsoft.EntityFrameworkCore;

namespace Portal.Data;

/// <summary>留痕链首 (Art. 24): number and hash of the trail's last entry. Whoever noted it down elsewhere can tell later whether anything before it was cut off or changed.</summary>
public sealed record TrailHead(long No, string Hash)
{
    public static async Task<TrailHead> Of(PortalDb db) =>
        await db.Trail.OrderByDescending(t => t.Id).Select(t => new TrailHead(t.Id, t.Hash)).FirstOrDefaultAsync() ?? new TrailHead(0, "");

    /// <summary>As a letter says it.</summary>
    public string Words => $"留痕链首：第 {No} 条，哈希 {Hash}。请保留本邮件；今后用 verify-trail 加上这个哈希，可以核对此前的留痕有没有被截断或改写。";
}
