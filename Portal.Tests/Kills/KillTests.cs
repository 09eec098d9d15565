using Portal.Domain;

namespace Portal.Tests.Kills;

/// <summary>A short run of what <c>kill</c> does at length.</summary>
[Article(11, 14, 15, 18, 19, 24)]
public sealed class KillTests
{
    [Theory]
    [InlineData("mail"), InlineData("sweep"), InlineData("import"), InlineData("draw"), InlineData("recusal"), InlineData("report")]
    public async Task A_process_that_is_killed_at_work_loses_nothing_acknowledged_and_leaves_nothing_half_done(string kind)
    {
        var result = await KillSeries.Run(kind, 2, 0);
        Assert.Empty(result.Faults);
        Assert.Equal(2, result.Kills);
    }
}
