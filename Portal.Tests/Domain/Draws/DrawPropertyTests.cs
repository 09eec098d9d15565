using Portal.Domain;
using Portal.Domain.Draws;

namespace Portal.Tests.Domain.Draws;

[Article(14, 15)]
public class DrawPropertyTests
{
    [Fact]
    public void Quotas_and_seats_are_filled_nobody_sits_twice_and_no_team_meets_a_conflict()
    {
        for (var i = 0; i < 400; i++)
        {
            var dice = new Dice($"property {i}");
            var frame = Samples.Made(dice);
            var result = Draw.Run(frame, new Seed(dice.Hash()));
            var strata = frame.Objects.ToDictionary(o => o.Id, o => o.Stratum);

            Assert.All(frame.Strata, s => Assert.Equal(s.Quota, result.Objects.Count(id => strata[id] == s.Key)));
            Assert.Equal(result.Objects.Count, result.Objects.Distinct().Count());
            Assert.Equal(frame.Teams, result.Teams.Count);
            Assert.All(result.Teams, t => Assert.Equal(frame.Roles.Sum(r => r.Seats), t.Count));
            Assert.Equal(frame.Teams * frame.Roles.Sum(r => r.Seats), result.Teams.SelectMany(t => t).Distinct().Count());
            if (result.Void is not null) continue;

            Assert.Equal(result.Objects, result.Assignment.Select(a => a.Key));
            Assert.DoesNotContain(result.Assignment, a => result.Teams[a.Value].Any(p => frame.Conflicts.Contains(new(p, a.Key))));
            var loads = Enumerable.Range(0, frame.Teams).Select(t => result.Assignment.Count(a => a.Value == t)).ToList();
            Assert.InRange(loads.Max() - loads.Min(), 0, 1);
        }
    }

    [Fact]
    public void Every_member_can_take_the_role_of_the_seat()
    {
        for (var i = 0; i < 200; i++)
        {
            var dice = new Dice($"seat {i}");
            var frame = Samples.Made(dice);
            var held = frame.Inspectors.ToDictionary(p => p.Id, p => p.Roles);
            string[] seats = [.. frame.Roles.SelectMany(r => Enumerable.Repeat(r.Name, r.Seats))];
            Assert.All(Draw.Run(frame, new Seed(dice.Hash())).Teams, team => Assert.All(team.Zip(seats), p => Assert.Contains(p.Second, held[p.First])));
        }
    }

    [Fact]
    public void The_order_in_which_lines_are_entered_changes_nothing()
    {
        for (var i = 0; i < 100; i++)
        {
            var dice = new Dice($"order {i}");
            var frame = Samples.Made(dice);
            var roles = new Queue<string>(frame.Roles.Select(r => r.ToString()));
            var mixed = dice.Shuffled(frame.Lines).Select(l => l.StartsWith("role\t") ? roles.Dequeue() : l);
            Assert.Equal(frame.Lines, Samples.Frame(mixed).Lines);
        }
    }

    [Fact, Article(15)]
    public void A_substitute_draw_gives_one_inspector_and_nothing_else()
    {
        var frame = Samples.Frame("draw\t2026-003\tsubstitute", "role\t组员\t1", "teams\t1", "excluded\t16K9\t15", "inspector\t16K1\t组员", "inspector\t16K2\t组员");
        var record = Samples.Record(frame, new Dice("substitute"));
        Assert.Empty(record.Result.Objects);
        Assert.Empty(record.Result.Assignment);
        Assert.Equal(0, record.Result.Attempt);
        Assert.Contains(Assert.Single(Assert.Single(record.Result.Teams)), new[] { "16K1", "16K2" });
        Assert.True(DrawVerifier.Verify(record.ToJson()).Agrees);
    }

    [Fact]
    public void A_frame_that_cannot_be_frozen_cannot_be_drawn_from() =>
        Assert.Throws<ArgumentException>(() => Draw.Run(Samples.Frame("draw\t1\trandom", "teams\t1"), new Seed(new string('0', 64))));
}
