using Portal.Domain.Draws;

namespace Portal.Tests.Domain.Draws;

/// <summary>The two published records, and frames made up by dice.</summary>
internal static class Samples
{
    public static string Vector(int no) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TestData", "draws", $"vector-{no}.json"));

    public static Witness Spoken(string text) => Witness.Parse(text).Value!;

    public static Frame Frame(params IEnumerable<string> lines)
    {
        var parsed = Portal.Domain.Draws.Frame.Parse(lines);
        Assert.Null(parsed.Refusal);
        return parsed.Value!;
    }

    public static DrawRecord Record(Frame frame, Dice dice) => DrawRecord.Of(frame, dice.Hash(), dice.Hash(), [Spoken($"王*={dice.Throw(1000)}"), Spoken("李*=3 1 6=6")]);

    /// <summary>A frame that can be frozen, in which the drawn teams often meet objects they conflict with.</summary>
    public static Frame Made(Dice dice)
    {
        while (true)
            if (Portal.Domain.Draws.Frame.Parse(MadeLines(dice)) is { Value: { } frame } && frame.RefusalToFreeze() is null)
                return frame;
    }

    private static IEnumerable<string> MadeLines(Dice dice)
    {
        yield return $"draw\t2026-{dice.Throw(100)}\trandom";
        yield return "rule\t年度\t2026";
        var teams = 1 + dice.Throw(4);
        yield return $"teams\t{teams}";
        string[] roles = [.. new[] { "组长", "组员", "专家" }.Take(1 + dice.Throw(3))];
        var seats = 0;
        foreach (var role in roles)
        {
            var here = 1 + dice.Throw(2);
            seats += here;
            yield return $"role\t{role}\t{here}";
        }
        var objects = new List<string>();
        foreach (var stratum in new[] { "一般", "失信", "守信" }.Take(1 + dice.Throw(3)))
        {
            var size = dice.Throw(dice.Throw(2) == 0 ? 8 : 24);
            yield return $"stratum\t{stratum}\t{dice.Throw(size + 1)}";
            for (var i = 0; i < size; i++)
            {
                objects.Add(dice.Hash()[..18]);
                yield return $"object\t{objects[^1]}\t{stratum}";
            }
        }
        for (var i = dice.Throw(3); i > 0; i--) yield return $"excluded\t{dice.Hash()[..18]}\t16";
        var density = dice.Throw(dice.Throw(2) == 0 ? 100 : 20);
        for (var i = teams * seats + dice.Throw(4); i > 0; i--)
        {
            var id = dice.Hash()[..11];
            string[] held = [.. roles.Where(_ => dice.Throw(4) > 0)];
            yield return $"inspector\t{id}\t{string.Join(',', held.Length == 0 ? roles : held)}";
            foreach (var other in objects)
                if (dice.Throw(200) < density) yield return $"conflict\t{id}\t{other}";
        }
    }
}
