using System.Security.Cryptography;
using System.Text;

namespace Portal.Domain.Office;

/// <summary>日历订阅: a person's private address of the deadline feed; of its secret only the hash is kept.</summary>
public sealed class CalendarFeed
{
    private const int TokenBytes = 32;

    private CalendarFeed() { }

    private CalendarFeed(int personId) => PersonId = personId;

    public int Id { get; private set; }
    public int PersonId { get; private set; }
    public string TokenHash { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime OpenedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>开通或更换: a new secret; the address before, if there was one, is worth nothing from now on.</summary>
    /// <param name="token">Told once and never again.</param>
    public static CalendarFeed Open(CalendarFeed? before, int personId, DateTime now, out string token)
    {
        token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var feed = before ?? new CalendarFeed(personId);
        (feed.TokenHash, feed.OpenedAt) = (HashOf(token), now);
        return feed;
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
