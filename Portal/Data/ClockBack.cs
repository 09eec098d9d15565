using Microsoft.EntityFrameworkCore;

namespace Portal.Data;

/// <summary>时钟倒退 (Art. 24): the trail knows a later moment than the server's clock shows. Steps are still taken, in the trail's own order; somebody is told.</summary>
internal static class ClockBack
{
    // Two servers' clocks, or one that is being adjusted, differ by less.
    private static readonly TimeSpan Bearable = TimeSpan.FromMinutes(10);

    /// <param name="now">UTC.</param>
    /// <returns>By how much; null when it is not worth a word.</returns>
    public static async Task<TimeSpan?> By(PortalDb db, DateTime now)
    {
        var last = await db.Trail.OrderByDescending(t => t.Id).Select(t => (DateTime?)t.At).FirstOrDefaultAsync();
        return last - now is { } back && back > Bearable ? back : null;
    }
}
