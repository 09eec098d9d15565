namespace Portal.Domain.Rosters;

/// <summary>统一社会信用代码差错 (Art. 11): what is wrong with a code.</summary>
[Article(11)]
public enum CreditCodeFault
{
    None = 0,
    Missing = 1,
    Length = 2,
    Charset = 3,
    CheckDigit = 4,
}
