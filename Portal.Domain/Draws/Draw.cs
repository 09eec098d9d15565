namespace Portal.Domain.Draws;

/// <summary>随机抽取 (Art. 14): objects, inspectors and their assignment, as a pure function of frame and seed.</summary>
[Article(14)]
public static class Draw
{
    /// <param name="frame">One that can be frozen: <see cref="Frame.RefusalToFreeze"/> gives null.</param>
    /// <exception cref="ArgumentException">The frame cannot be frozen.</exception>
    public static DrawResult Run(Frame frame, Seed seed)
    {
        if (frame.RefusalToFreeze() is { } refusal) throw new ArgumentException(refusal.Reason, nameof(frame));
        var objects = Objects(frame, seed);
        return new Deal(frame, seed, objects, Teams(frame, seed)).Result();
    }

    /// <summary>One ticket each, smallest first.</summary>
    /// <param name="before">The words of the ticket before the id.</param>
    internal static string[] InTicketOrder(Seed seed, IEnumerable<string> ids, params ReadOnlySpan<string> before)
    {
        string[] ordered = [.. ids];
        var tickets = Tickets.Of(seed, ordered, before.ToArray());
        Array.Sort(tickets, ordered);
        return ordered;
    }

    /// <summary>The objects with the smallest tickets, in no order.</summary>
    public static IEnumerable<string> Smallest(Seed seed, string[] ids, int count) =>
        count == 0 ? [] : Tickets.Smallest(Tickets.Of(seed, ids, "object"), count).Select(place => ids[place]);

    private static string[] Objects(Frame frame, Seed seed)
    {
        string[] drawn = [.. frame.Strata.SelectMany(s => Smallest(seed, [.. frame.Objects.Where(o => o.Stratum == s.Key).Select(o => o.Id)], s.Quota))];
        Array.Sort(drawn, StringComparer.Ordinal);
        return drawn;
    }

    private static List<string>[] Teams(Frame frame, Seed seed)
    {
        var teams = Enumerable.Range(0, frame.Teams).Select(_ => new List<string>()).ToArray();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (role, seats) in frame.Roles)
        {
            var able = frame.Inspectors.Where(i => i.Roles.Contains(role) && !taken.Contains(i.Id)).Select(i => i.Id);
            foreach (var (place, id) in InTicketOrder(seed, able, "inspector", role).Take(frame.Teams * seats).Index())
            {
                teams[place % frame.Teams].Add(id);
                taken.Add(id);
            }
        }
        return teams;
    }
}
