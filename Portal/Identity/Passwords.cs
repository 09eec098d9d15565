using Microsoft.AspNetCore.Identity;
using Portal.Domain;

namespace Portal.Identity;

/// <summary>口令要求: long enough to be safe, no rule that makes people write it down.</summary>
public static class Passwords
{
    private const int MinimumLength = 10;

    public static readonly PasswordOptions Options = new()
    {
        RequiredLength = MinimumLength,
        RequiredUniqueChars = 4,
        RequireDigit = false,
        RequireLowercase = false,
        RequireUppercase = false,
        RequireNonAlphanumeric = false,
    };

    public static Refusal? RefusalFor(string password) =>
        password.Length < MinimumLength || password.Distinct().Count() < Options.RequiredUniqueChars
            ? new Refusal($"口令至少 {MinimumLength} 个字符，并且至少含 {Options.RequiredUniqueChars} 种不同的字符。")
            : null;

    /// <summary>Sets the password and with it the stamp that ends the person's other sign-ins.</summary>
    public static void Set(Person person, string password, IPasswordHasher<Person> hasher)
    {
        person.PasswordHash = hasher.HashPassword(person, password);
        Renew(person);
    }

    /// <summary>Ends the person's sign-ins within a minute.</summary>
    public static void Renew(Person person) =>
        person.SecurityStamp = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
}
