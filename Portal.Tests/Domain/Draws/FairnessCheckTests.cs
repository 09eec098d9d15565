using Portal.Domain;
using Portal.Domain.Draws;

namespace Portal.Tests.Domain.Draws;

[Article(14)]
public sealed class FairnessCheckTests
{
    private static Frame List(int size, int quota) => Samples.Frame(
        ["draw\t1\trandom", $"stratum\tA\t{quota}", "stratum\tB\t0", "role\tm\t1", "teams\t1", "inspector\tp\tm", .. Enumerable.Range(0, size).Select(i => $"object\tX{i:00}\tA"), "object\tY\tB"]);

    [Fact]
    public void The_figures_are_those_of_a_count_by_hand_and_the_same_each_time()
    {
        var (frame, root) = (List(7, 3), new Dice("fairness").Hash());
        var check = FairnessCheck.Run(frame, root);
        Assert.Equal(FairnessCheck.Wanted, check.Seeds);
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < check.Seeds; i++)
        {
            var seed = NaiveDraw.Hash($"double-random/1,fairness,{root},{i}");
            foreach (var id in Enumerable.Range(0, 7).Select(n => $"X{n:00}").OrderBy(id => NaiveDraw.Hash($"{seed},object,{id}"), StringComparer.Ordinal).Take(3))
                counts[id] = counts.GetValueOrDefault(id) + 1;
        }
        var farthest = counts.MaxBy(c => Math.Abs(c.Value / (double)check.Seeds - 3 / 7.0));
        var a = check.Strata.Single(s => s.Stratum == "A");
        Assert.Equal((7, 3, farthest.Key, farthest.Value / (double)check.Seeds), (a.Size, a.Quota, a.Farthest, a.Share));
        Assert.Equal((0d, 0d), check.Strata.Where(s => s.Stratum == "B").Select(s => (s.Ideal, s.Sigmas)).Single());
        Assert.Equal(check.Strata, FairnessCheck.Run(frame, root).Strata);
    }

    [Fact]
    public void No_list_favours_anybody()
    {
        foreach (var i in Enumerable.Range(0, 20))
        {
            var dice = new Dice($"fair {i}");
            var check = FairnessCheck.Run(Samples.Made(dice), dice.Hash());
            Assert.True(check.IsFair, $"{i}: {string.Join("; ", check.Strata)}");
        }
    }

    [Fact]
    public void A_stratum_drawn_whole_cannot_vary_and_a_check_that_is_left_stops()
    {
        Assert.All(FairnessCheck.Run(List(4, 4), "root").Strata.Where(s => s.Stratum == "A"), s => Assert.Equal((1d, 1d, 0d), (s.Ideal, s.Share, s.Sigmas)));
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => FairnessCheck.Run(List(4, 2), "root", stop: stop.Token));
    }
}
