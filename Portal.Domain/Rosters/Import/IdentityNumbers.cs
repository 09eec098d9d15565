using System.Text.RegularExpressions;

namespace Portal.Domain.Rosters.Import;

/// <summary>身份证号遮盖 (Art. 10): nothing of an identity-card number is kept, wherever in a file it stands.</summary>
[Article(10)]
public static partial class IdentityNumbers
{
    /// <summary>What stands where a number stood.</summary>
    public const string Masked = "（身份证号，未保留）";

    private const int Length = 18;

    /// <summary>The text with every identity-card number masked; a right credit code, which may look like one, stays.</summary>
    public static string Mask(string text) => !HoldsSeventeenDigits(text) ? text : Number().Replace(text, static found =>
        CreditCode.FaultOf(found.Value) == CreditCodeFault.None ? found.Value : Masked);

    // Hardly any text does, and every text of a file is asked.
    private static bool HoldsSeventeenDigits(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == Length - 1) return true;
        }
        return false;
    }

    [GeneratedRegex("(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])")]
    private static partial Regex Number();
}
