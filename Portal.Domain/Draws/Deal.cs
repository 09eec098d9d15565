using System.Globalization;

namespace Portal.Domain.Draws;

/// <summary>Deals the drawn objects to the drawn teams so that no team meets an object it conflicts with (Art. 14, 15).</summary>
internal sealed class Deal
{
    private const int Attempts = 100;

    private readonly Seed seed;
    private readonly string[] objects;
    private readonly List<string>[] teams;
    private readonly HashSet<(string Object, int Team)> clashes = [];

    public Deal(Frame frame, Seed seed, string[] objects, List<string>[] teams)
    {
        (this.seed, this.objects, this.teams) = (seed, objects, teams);
        var teamOf = teams.Index().SelectMany(t => t.Item.Select(id => (id, t.Index))).ToDictionary(StringComparer.Ordinal);
        foreach (var (inspector, id) in frame.Conflicts)
            if (teamOf.TryGetValue(inspector, out var team)) clashes.Add((id, team));
    }

    public DrawResult Result()
    {
        string[] order = [];
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            order = Draw.InTicketOrder(seed, objects, "assign", attempt.ToString(CultureInfo.InvariantCulture));
            if (!order.Index().Any(o => clashes.Contains((o.Item, o.Index % teams.Length))))
                return Standing(Dealt(order), attempt, []);
        }
        return Mended(order);
    }

    private Dictionary<string, int> Dealt(string[] order) =>
        order.Index().ToDictionary(o => o.Item, o => o.Index % teams.Length, StringComparer.Ordinal);

    private DrawResult Mended(string[] order)
    {
        var teamOf = Dealt(order);
        var exchanges = new List<Exchange>();
        // Evaluated one by one: an earlier exchange can have freed an object further on, which then stays where it is.
        foreach (var id in order.Where(id => clashes.Contains((id, teamOf[id]))))
        {
            var partners = objects.Where(other => !clashes.Contains((id, teamOf[other])) && !clashes.Contains((other, teamOf[id])));
            if (Draw.InTicketOrder(seed, partners, "exchange", id) is not [var partner, ..])
                return Standing([], Attempts - 1, []) with { Unassignable = id };
            (teamOf[id], teamOf[partner]) = (teamOf[partner], teamOf[id]);
            exchanges.Add(new(id, partner));
        }
        return Standing(teamOf, Attempts - 1, exchanges);
    }

    private DrawResult Standing(Dictionary<string, int> teamOf, int attempt, List<Exchange> exchanges) => new()
    {
        Objects = objects,
        Teams = teams,
        Assignment = [.. teamOf.OrderBy(a => a.Key, StringComparer.Ordinal)],
        Attempt = attempt,
        Exchanges = exchanges,
    };
}
