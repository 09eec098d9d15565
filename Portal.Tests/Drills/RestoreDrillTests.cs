using Portal.Domain;

namespace Portal.Tests.Drills;

[Article(24)]
public sealed class RestoreDrillTests
{
    [Fact]
    public async Task Backups_taken_during_imports_come_back_whole_by_the_restore_command()
    {
        var result = await RestoreDrill.Run(4);
        Assert.Empty(result.Faults);
        Assert.Equal((4, 4), (result.Taken, result.Whole));
        Assert.True(result.DuringImport > 0, "No backup was taken during an import.");
    }
}
