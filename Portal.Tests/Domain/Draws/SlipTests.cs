using Portal.Domain;
using Portal.Domain.Draws;

namespace Portal.Tests.Domain.Draws;

[Article(6, 14)]
public class SlipTests
{
    private static readonly DrawRecord Record = DrawRecord.Parse(Samples.Vector(1)).Value!;

    [Fact]
    public void Everyone_in_the_frame_has_a_slip_that_agrees_and_says_whether_it_was_drawn()
    {
        var ids = Samples.Frame(Record.Lines).Objects.Select(o => o.Id).ToList();
        Assert.All(ids, id =>
        {
            var slip = Slip.Of(Record, id).Value!;
            Assert.Equal(Record.Result.Objects.Contains(id), slip.Drawn);
            Assert.Empty(DrawVerifier.Verify(slip.ToJson()).Differences);
            Assert.Equal(slip.ToJson(), Slip.Parse(slip.ToJson()).Value!.ToJson());
            Assert.DoesNotContain(ids, other => other != id && slip.ToJson().Contains(other));
        });
    }

    [Fact]
    public void The_ticket_is_recomputed_with_any_sha_tool_and_the_cut_is_the_largest_drawn()
    {
        var tickets = Samples.Frame(Record.Lines).Objects.Where(o => o.Stratum == "B")
            .ToDictionary(o => o.Id, o => NaiveDraw.Hash($"{Record.Seed},object,{o.Id}"));
        var cut = tickets.Where(t => Record.Result.Objects.Contains(t.Key)).Max(t => t.Value);
        Assert.All(tickets, t => Assert.Equal((t.Value, cut), (Slip.Of(Record, t.Key).Value!.Ticket, Slip.Of(Record, t.Key).Value!.Cut)));
    }

    [Fact]
    public void A_stratum_from_which_none_is_drawn_has_no_cut()
    {
        var record = Samples.Record(Samples.Frame("draw\t1\trandom", "stratum\tA\t1", "stratum\tB\t0", "role\tm\t1", "teams\t1", "object\tX\tA", "object\tY\tB", "inspector\tp\tm"), new Dice("none"));
        var slip = Slip.Of(record, "Y").Value!;
        Assert.Equal((false, ""), (slip.Drawn, slip.Cut));
        Assert.True(DrawVerifier.Verify(slip.ToJson()).Agrees);
        Assert.False(DrawVerifier.Verify((slip with { Cut = slip.Ticket, Drawn = true }).ToJson()).Agrees);
    }

    [Theory, InlineData("91411102MA0000107F"), InlineData("91411102MA0000100R")]
    public void Any_changed_character_of_a_slip_is_noticed_where_the_slip_can_prove_it(string id)
    {
        var text = Slip.Of(Record, id).Value!.ToJson();
        // A cut moved without passing the ticket, and a count that leaves the path's shape alone, can only be told from other slips or the record.
        var (cut, count) = (text.IndexOf("\"cut\": \"", StringComparison.Ordinal) + 8, text.IndexOf("\"leafCount\": ", StringComparison.Ordinal) + 13);
        for (var i = 0; i < text.Length; i++)
            if (!(i >= cut && i < cut + 64) && !(i >= count && i < count + 2))
                Assert.False(DrawVerifier.Verify(text[..i] + (char)(text[i] ^ 1) + text[(i + 1)..]).Agrees, $"changed at {i}");
    }

    [Fact]
    public void A_slip_that_lies_about_its_place_is_found_out()
    {
        var mine = Slip.Of(Record, "91411102MA0000107F").Value!;
        var neighbour = Slip.Of(Record, "91411102MA0000101W").Value!;
        var other = Slip.Of(Record, "91411102MA0000100R").Value!;
        Assert.Contains(Differences(mine with { Drawn = !mine.Drawn }), d => d.Contains("（drawn）"));
        Assert.Contains(Differences(mine with { Cut = new string('0', 64) }), d => d.Contains("（drawn）"));
        Assert.Contains(Differences(mine with { Cut = "" }), d => d.Contains("（cut）"));
        Assert.Contains(Differences(mine with { Stratum = other.Stratum }), d => d.Contains("同一分层"));
        Assert.Contains(Differences(mine with { Object = neighbour.Object }), d => d.Contains("（ticket）"));
        Assert.Contains(Differences(mine with { LeafCount = 1000 }), d => d.Contains("审计路径"));
        Assert.Contains(Differences(mine with { Witnesses = [] }), d => d.Contains("见证人"));
    }

    [Fact, Article(16)]
    public void One_that_was_left_out_or_is_unknown_has_no_slip()
    {
        Assert.Equal(16, Slip.Of(Record, "91411103MA0000900M").Refusal?.Article);
        Assert.NotNull(Slip.Of(Record, "nobody").Refusal);
    }

    private static IReadOnlyList<string> Differences(Slip slip) => DrawVerifier.Verify(slip.ToJson()).Differences;
}
