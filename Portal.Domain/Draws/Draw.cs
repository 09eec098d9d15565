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
        string[] words = [.. before, ""];
        var tickets = new Ticket[ordered.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            words[^1] = ordered[i];
            tickets[i] = Ticket.Of(seed, words);
        }
        Array.Sort(tickets, ordered);
        return ordered;
    }

    /// <summary>The objects with the smallest tickets, in no order: a few of very many, without sorting them all.</summary>
    public static IEnumerable<string> Smallest(Seed seed, IEnumerable<string> ids, int count)
    {
        var kept = new PriorityQueue<string, Ticket>(Comparer<Ticket>.Create((x, y) => y.CompareTo(x)));
        foreach (var id in ids)
        {
            if (kept.Count < count) kept.Enqueue(id, Ticket.Of(seed, "object", id));
            else if (count > 0) kept.EnqueueDequeue(id, Ticket.Of(seed, "object", id));
        }
        return kept.UnorderedItems.Select(k => k.Element);
    }

    private static string[] Objects(Frame frame, Seed seed)
    {
        var strata = frame.Objects.ToLookup(o => o.Stratum, o => o.Id, StringComparer.Ordinal);
        string[] drawn = [.. frame.Strata.SelectMany(s => Smallest(seed, strata[s.Key], s.Quota))];
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
