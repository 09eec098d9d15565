using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Features.Draws;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Draws;

[Article(14, 16)]
public sealed class RacingDrawsTests
{
    [Fact]
    public async Task A_thousand_attempts_at_one_frame_give_one_draw()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var id = await office.Freeze(await office.AcceptedLine());
        await office.Hear(id);
        var version = (await office.Draw(id)).Version;
        var reveal = office.Get<RevealDraw>();
        var attempts = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(() => reveal.Run(i % 2 == 0 ? office.Head : office.Coordinator, id, version))));
        Assert.Single(attempts, a => a.Succeeded);
        Assert.All(attempts.Where(a => !a.Succeeded), a => Assert.Contains("已揭晓，不能再揭晓", Refused(a)));
        Assert.Equal(9, (await office.InspectionsOf(id)).Count);
        Assert.True(DrawVerifier.Verify((await office.Draw(id)).RecordJson).Agrees);
    }

    [Fact]
    public async Task Draws_of_two_sections_racing_for_the_same_enterprises_never_pass_the_cap()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var own = await office.AcceptedLine(await office.Line() with { TimesPerYear = 2 });
        var other = await office.AcceptedLineOfOther("B-01", "A-01");
        // Both press at once, again and again, until nothing more can be drawn this year.
        for (var round = 0; round < 4; round++)
        {
            var frozen = await Task.WhenAll(
                Task.Run(() => office.Get<FreezeDraw>().Run(office.Head, office.Wish(own, 1))), Task.Run(() => office.Get<FreezeDraw>().Run(office.OtherHead, office.Wish(other, 1))));
            Assert.InRange(frozen.Count(f => f.Succeeded), 0, 1);
            foreach (var draw in frozen.Where(f => f.Succeeded).Select(f => f.Value))
            {
                Must(await office.Get<HearWitness>().Run(office.Coordinator, draw, "王见证", $"{round}"));
                var version = (await office.Draw(draw)).Version;
                await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => office.Get<RevealDraw>().Run(office.Coordinator, draw, version))));
            }
        }
        await using var db = await office.Db();
        var counts = await db.Inspections.Where(i => i.CancelledOn == null).GroupBy(i => i.EnterpriseId).Select(g => g.Count()).ToListAsync();
        Assert.NotEmpty(counts);
        Assert.All(counts, n => Assert.InRange(n, 1, AnnualCap.MostPerYear));
        Assert.True(await db.Draws.CountAsync(d => d.RevealedAt != null) >= 2);
    }
}
