using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Draws;
using Portal.Domain.Inspections;
using Portal.Features.Today;
using Portal.Identity;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Data;

[Article(12, 14, 18, 19, 20, 21, 22)]
public sealed class DemoYearTests
{
    // A working day in November, the turn of the year, the days around both cutoffs, a Sunday, the middle of the year.
    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2027-01-04")]
    [InlineData("2026-02-24")]
    [InlineData("2026-03-08")]
    [InlineData("2026-07-15")]
    public async Task Whatever_the_day_the_year_before_it_can_be_lived_and_shows_every_stage(string today)
    {
        await using var server = await PortalServer.Start(today, "Development");
        await using var db = await server.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        Assert.Equal((120, 15, 5), (await db.Enterprises.CountAsync(), await db.Inspectors.CountAsync(), await db.Sections.CountAsync()));

        var draws = await db.Draws.ToListAsync();
        Assert.Equal(2, draws.Count);
        Assert.All(draws, d => Assert.True(DrawVerifier.Verify(d.RecordJson).Agrees, d.No));

        var day = server.Get<OfficeClock>().Today;
        var calendar = new WorkCalendar(HolidayNotices.Published);
        var stages = (await db.Inspections.ToListAsync())
            .Select(i => i.StageOn(day, i.FeedbackReceivedOn is { } received ? calendar.Due(received, 10).On : null)).ToHashSet();
        Assert.Empty(Enum.GetValues<Stage>().Except(stages));

        var head = await db.Users.SingleAsync(p => p.UserName == "kezhang");
        var tasks = Must(await server.Get<TodayBoard>().Of(new Who(head.Id))).Tasks;
        Assert.Contains(tasks, t => t.Group == TodayGroup.已逾期);
        if (calendar.IsWorkingDay(day)) Assert.Contains(tasks, t => t.Group == TodayGroup.今日到期);
        Assert.True(await db.Outbox.CountAsync(m => m.SentAt != null) > 5);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(server.Folder, "mail"), "*.eml"));
    }

    [Fact]
    public async Task The_trail_of_the_year_is_one_unbroken_chain()
    {
        await using var server = await PortalServer.Start("2026-11-24", "Development");
        await using var db = await server.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var hash = "";
        await foreach (var entry in db.Trail.OrderBy(t => t.Id).AsAsyncEnumerable()) Assert.Equal(hash = entry.HashAfter(hash), entry.Hash);
        Assert.NotEmpty(hash);
    }
}
