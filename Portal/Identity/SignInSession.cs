using System.Security.Cryptography;

namespace Portal.Identity;

/// <summary>登录会话: one sign-in on one device, from its beginning to its end; the cookie names it by its key.</summary>
public sealed class SignInSession
{
    /// <summary>A sign-in that nobody has used for so long is over: the cookie's own term.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromHours(10);

    private const int KeyBytes = 16;

    private SignInSession() { }

    public SignInSession(int personId, string device, string way, DateTime now)
    {
        (PersonId, Device, Way, StartedAt, SeenAt) = (personId, device, way, now, now);
        Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
    }

    public int Id { get; private set; }
    public string Key { get; private set; } = "";
    public int PersonId { get; private set; }

    /// <summary>设备: browser and system, as the browser says.</summary>
    public string Device { get; private set; } = "";

    /// <summary>登录方式: by password, or by the city's sign-in.</summary>
    public string Way { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>UTC, to the minute.</summary>
    public DateTime SeenAt { get; private set; }

    /// <summary>UTC; null while it goes on.</summary>
    public DateTime? EndedAt { get; private set; }
}
