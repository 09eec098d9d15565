using System.Security.Cryptography;

namespace Portal.Identity;

/// <summary>首次启动码: printed on the server's console only, so that the first administrator is whoever runs the server, not whoever opens the page first.</summary>
public sealed class SetupCode
{
    public string Value { get; } = RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 12);

    public bool Agrees(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(
        System.Text.Encoding.UTF8.GetBytes(given.Trim().ToUpperInvariant()), System.Text.Encoding.UTF8.GetBytes(Value));
}
