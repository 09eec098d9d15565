using System.Text.RegularExpressions;
using Portal.Domain.Rosters.Import;

namespace Portal.Domain.Rosters;

/// <summary>行政执法证号 (Art. 10): one spelling and one check, whether it comes from a file or a form.</summary>
[Article(10)]
public static partial class CertificateNumber
{
    /// <summary>Half-width and upper case, without spaces and invisible characters.</summary>
    public static string Normalise(string? text) => PlainText.Key(text);

    public static bool SaysNone(string certificate) => certificate is "" or "无" or "暂无" or "/" or "-" or "—";

    /// <summary>身份证号: nothing of it may be kept, so it must not come in where the certificate's number belongs.</summary>
    public static bool IsIdentityNumber(string certificate) => IdentityNumber().IsMatch(certificate) || certificate == PlainText.Key(IdentityNumbers.Masked);

    /// <summary>The refusal for the person, or null when the normalised number is right. An identity-card number is never quoted.</summary>
    public static Refusal? Check(string certificate)
    {
        if (SaysNone(certificate)) return new("行政执法证号没有填写：持证人员才能列入名录，请补填。", 10);
        if (IsIdentityNumber(certificate)) return new("行政执法证号一栏填的像是身份证号，请改填执法证号；身份证号不录入。", 10);
        return Shape().IsMatch(certificate) && certificate.Any(char.IsAsciiDigit)
            ? null
            : new($"“{certificate}”不是行政执法证号，请按证件填写数字、字母编号。", 10);
    }

    [GeneratedRegex(@"^[0-9]{6}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]$")]
    private static partial Regex IdentityNumber();

    [GeneratedRegex(@"^[\p{L}0-9()\-]{3,40}$")]
    private static partial Regex Shape();
}
