using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Portal.Domain.Office;

namespace Portal.Identity;

/// <summary>两步验证: for those who could do most with a stolen password, by setting; the key lies sealed with the portal's own keys, recovery codes hashed.</summary>
public sealed class SecondFactor(IdentitySettings settings, IDataProtectionProvider protection, IPasswordHasher<Person> hasher)
{
    public const string Off = "off", Optional = "optional", Required = "required";
    private const string Purpose = "second-factor", Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int RecoveryCodes = 8, HalfACode = 5;

    /// <summary>Whether the setting knows a second factor for this role.</summary>
    public bool Concerns(Role role) => settings.SecondFactor != Off && role is Role.工程管理科 or Role.系统管理员;

    /// <summary>A code is asked for at the sign-in.</summary>
    public bool Asks(Person person) => Concerns(person.Role) && person.FactorSealed is not null;

    /// <summary>Nothing opens before there is a second factor.</summary>
    public bool Demands(Person person) => IsRequired && Concerns(person.Role) && person.FactorSealed is null;

    public bool IsRequired => settings.SecondFactor == Required;

    public string Seal(string key) => protection.CreateProtector(Purpose).Protect(key);

    /// <returns>The half minute whose code this is and none before it was taken; null for a wrong one, or where the portal's keys were lost.</returns>
    public long? StepOf(Person person, string code, DateTime now) =>
        Open(person.FactorSealed) is { } key && Totp.StepOf(key, code, now) is { } step && step > person.FactorStep ? step : null;

    /// <returns>The kept hash that a recovery code belongs to.</returns>
    public string? RecoveryHashOf(Person person, string code)
    {
        var given = string.Concat(code.ToLowerInvariant().Where(Letters.Contains));
        return given.Length == HalfACode * 2 ? person.RecoveryHashes.Find(hash => hasher.VerifyHashedPassword(person, hash, given) != PasswordVerificationResult.Failed) : null;
    }

    /// <summary>恢复码: told once, each good once.</summary>
    public (IReadOnlyList<string> Codes, List<string> Hashes) NewRecovery(Person person)
    {
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => (Left: Half(), Right: Half())).ToList();
        return ([.. codes.Select(c => $"{c.Left}-{c.Right}")], codes.ConvertAll(c => hasher.HashPassword(person, c.Left + c.Right)));

        static string Half() => RandomNumberGenerator.GetString(Letters, HalfACode);
    }

    /// <summary>No second factor any more.</summary>
    public static void Drop(Person person) => (person.FactorSealed, person.RecoveryHashes, person.TwoFactorEnabled) = (null, [], false);

    private string? Open(string? factor)
    {
        try
        {
            return factor is null ? null : protection.CreateProtector(Purpose).Unprotect(factor);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
