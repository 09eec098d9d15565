using System.Collections.Concurrent;

namespace Portal.Identity;

/// <summary>最近使用: when each sign-in was used last, in memory until the minute's job writes it down, so that no request waits for the database's writer.</summary>
public sealed class Sightings(OfficeClock clock)
{
    private readonly ConcurrentDictionary<string, DateTime> seen = new();

    public void Note(string key) => seen[key] = clock.Now;

    /// <summary>The later of what is written and what is not yet.</summary>
    public DateTime Last(SignInSession session) => seen.TryGetValue(session.Key, out var at) && at > session.SeenAt ? at : session.SeenAt;

    /// <summary>All that is not yet written, and forgets it.</summary>
    public IReadOnlyList<(string Key, DateTime At)> Take()
    {
        List<(string, DateTime)> taken = [];
        foreach (var key in seen.Keys)
            if (seen.TryRemove(key, out var at)) taken.Add((key, at));
        return taken;
    }
}
