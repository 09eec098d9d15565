using Portal.Domain;
using Portal.Domain.Draws;

namespace Portal.Tests.Domain.Draws;

[Article(14, 15)]
public class DrawAgainstOracleTests
{
    private const int Frames = 600;

    [Fact, Article(14)]
    public void A_draw_gives_what_the_protocol_read_word_by_word_gives()
    {
        var (retried, exchanged, voided) = (0, 0, 0);
        for (var i = 0; i < Frames; i++)
        {
            var dice = new Dice($"oracle {i}");
            var (frame, seed) = (Samples.Made(dice), dice.Hash());
            var result = Draw.Run(frame, new Seed(seed));
            var naive = new NaiveDraw(frame.Lines, seed);

            Assert.Equal(naive.Objects, result.Objects);
            Assert.Equal(naive.Teams, result.Teams);
            Assert.Equal(naive.Attempt, result.Attempt);
            Assert.Equal(naive.Void, result.Unassignable);
            if (naive.Void is null)
            {
                Assert.Equal(naive.Assignment.OrderBy(a => a.Key, StringComparer.Ordinal), result.Assignment);
                Assert.Equal(naive.Exchanges, result.Exchanges.Select(e => $"{e.Object} {e.Other}"));
            }
            if (naive.Attempt is > 0 and < 99) retried++;
            if (naive.Exchanges.Count > 0 && naive.Void is null) exchanged++;
            if (naive.Void is not null) voided++;
        }
        Assert.True(retried > 20 && exchanged > 5 && voided > 20, $"The dice must reach every case: {retried} retried, {exchanged} exchanged, {voided} void.");
    }

    [Fact, Article(15)]
    public void An_object_that_no_team_can_take_makes_the_draw_void_and_is_named()
    {
        var result = Draw.Run(Samples.Frame(
            "draw\t1\trandom", "stratum\tA\t1", "role\tm\t1", "teams\t1", "object\tX\tA", "inspector\tp\tm", "inspector\tq\tm", "conflict\tp\tX"),
            new Seed(Enumerable.Range(0, 100).Select(i => new Dice($"void {i}").Hash()).First(s => new NaiveDraw(
                ["stratum\tA\t1", "role\tm\t1", "teams\t1", "object\tX\tA", "inspector\tp\tm", "inspector\tq\tm", "conflict\tp\tX"], s).Void is not null)));

        Assert.Equal("X", result.Unassignable);
        Assert.Equal(99, result.Attempt);
        Assert.Empty(result.Assignment);
        Assert.Contains("“X”", result.Void!.Reason);
    }
}
