using Portal.Domain;
using Portal.Domain.Draws;

namespace Portal.Tests.Domain.Draws;

/// <summary>Counts over fixed seeds against the uniform expectation; the bounds are those that pure chance passes once in a million.</summary>
[Article(14)]
public class UniformityTests
{
    private const int Seeds = 6000;

    private static readonly Frame Frame = Samples.Frame(
        "draw\t1\trandom", "stratum\tA\t4", "role\tm\t1", "teams\t2",
        "object\tU\tA", "object\tV\tA", "object\tW\tA", "object\tX\tA", "object\tY\tA", "object\tZ\tA",
        "inspector\tp\tm", "inspector\tq\tm", "inspector\tr\tm", "inspector\ts\tm");

    [Fact]
    public void Every_set_of_objects_is_drawn_equally_often() =>
        AssertUniform(15, 64, Results(Frame).Select(r => string.Concat(r.Objects)));

    [Fact]
    public void Every_pair_of_inspectors_is_drawn_equally_often_for_the_two_teams() =>
        AssertUniform(12, 58, Results(Frame).Select(r => string.Concat(r.Teams.SelectMany(t => t))));

    [Fact]
    public void Every_deal_of_the_drawn_objects_is_equally_frequent() =>
        AssertUniform(6, 37, Results(Frame).Select(r => string.Concat(r.Assignment.Select(a => a.Value))));

    [Fact, Article(15)]
    public void Every_conflict_free_deal_is_equally_frequent()
    {
        // p is always drawn and never meets U: one of the three others keeps U company, the other two go with p.
        var frame = Samples.Frame(
            "draw\t1\trandom", "stratum\tA\t4", "role\tm\t1", "teams\t2",
            "object\tU\tA", "object\tV\tA", "object\tW\tA", "object\tX\tA", "inspector\tp\tm", "inspector\tq\tm", "conflict\tp\tU");
        AssertUniform(3, 27.7, Results(frame).Select(r =>
        {
            var withoutP = r.Teams.Index().Single(t => !t.Item.Contains("p")).Index;
            return string.Concat(r.Assignment.Where(a => a.Value == withoutP).Select(a => a.Key));
        }));
    }

    private static IEnumerable<DrawResult> Results(Frame frame) =>
        Enumerable.Range(0, Seeds).Select(i => Draw.Run(frame, new Seed(NaiveDraw.Hash($"uniform {i}"))));

    private static void AssertUniform(int cells, double bound, IEnumerable<string> outcomes)
    {
        var counts = outcomes.CountBy(o => o).ToDictionary();
        var expected = (double)Seeds / cells;
        Assert.Equal(cells, counts.Count);
        Assert.InRange(counts.Values.Sum(n => (n - expected) * (n - expected) / expected), 0, bound);
    }
}
