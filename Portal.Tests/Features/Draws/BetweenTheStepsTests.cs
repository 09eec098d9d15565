using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Features.Draws;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Draws;

[Article(14)]
public sealed class BetweenTheStepsTests
{
    [Fact]
    public async Task A_restart_between_all_the_steps_leaves_one_draw_with_what_was_published()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var line = await office.AcceptedLine();
        await office.Restart();

        var id = await office.Freeze(line);
        var frozen = await office.Draw(id);
        await office.Restart();
        Assert.Contains("尚未揭晓", Refused(await office.Get<FreezeDraw>().Run(office.Head, office.Wish(line))));

        await office.Hear(id);
        await office.Restart();
        Assert.Equal(DrawStage.可以揭晓, (await office.Draw(id)).Stage);

        Must(await office.TryReveal(id));
        await office.Restart();
        var revealed = await office.Draw(id);
        Assert.Equal((frozen.FrameRoot, frozen.Commitment), (revealed.FrameRoot, revealed.Commitment));
        Assert.True(DrawVerifier.Verify(revealed.RecordJson).Agrees);
        Assert.Equal(9, (await office.InspectionsOf(id)).Count);
        Assert.Contains("不能再揭晓", Refused(await office.TryReveal(id)));
        Assert.Equal(9, (await office.InspectionsOf(id)).Count);
    }

    [Fact]
    public async Task Two_windows_press_every_step_and_each_happens_once()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var line = await office.AcceptedLine();
        var id = (await Twice(() => office.Get<FreezeDraw>().Run(office.Head, office.Wish(line)))).Value;
        await Twice(() => office.Get<HearWitness>().Run(office.Head, id, "王见证", "3 6 1"));
        var version = (await office.Draw(id)).Version;
        await Twice(() => office.Get<RevealDraw>().Run(office.Head, id, version));
        Assert.Single((await office.Draw(id)).Witnesses);
        Assert.Equal(9, (await office.InspectionsOf(id)).Count);

        static async Task<T> Twice<T>(Func<Task<T>> press) where T : class
        {
            var both = await Task.WhenAll(press(), press());
            return both.Single(o => o is Outcome { Succeeded: true } or Outcome<int> { Succeeded: true });
        }
    }

    [Fact]
    public async Task A_window_that_had_not_seen_the_last_witness_does_not_reveal()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var id = await office.Freeze(await office.AcceptedLine());
        await office.Hear(id);
        var seen = (await office.Draw(id)).Version;
        await office.Hear(id, "李见证", "4 4");
        Assert.Contains("刚被他人修改", Refused(await office.Get<RevealDraw>().Run(office.Head, id, seen)));
        Must(await office.TryReveal(id));
        Assert.Equal(["王见证", "李见证"], (await office.Draw(id)).Spoken.Select(s => s.Name));
    }
}
