using System.Security.Cryptography;

namespace Portal.Identity;

/// <summary>一次性口令: made by the portal, so that nobody gives the same one to everybody; without letters that are mistaken for others.</summary>
public static class OneTimePassword
{
    private const string Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ", Lower = "abcdefghijkmnpqrstuvwxyz", Digits = "23456789";
    private const int Groups = 4;

    /// <summary>Four groups such as <c>Kx7m</c>, a stroke between them: 66 bits, and every rule about kinds of characters met.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => Group()));

    private static string Group() => $"{One(Upper)}{One(Lower)}{One(Digits)}{One(Lower)}";

    private static string One(string of) => RandomNumberGenerator.GetString(of, 1);
}
