using System.Text;

namespace Portal.Domain.Rosters;

/// <summary>统一社会信用代码 (Art. 11): the 18 characters that name an enterprise, after GB 32100-2015.</summary>
/// <remarks>The registering district (characters 3 to 8) is never a ground for refusal: enterprises from elsewhere work here too.</remarks>
[Article(11)]
public static class CreditCode
{
    public const int Length = 18;

    /// <summary>The 31 characters in the order of their values 0 to 30: no I, O, S, V or Z.</summary>
    public const string Charset = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly HashSet<string> SaysNone =
        ["", new('0', Length), "无", "暂无", "没有", "未办理", "待补", "不详", "空", "/", "\\", "-", "--", "—", "——", "N/A", "NULL"];

    /// <summary>Half-width and upper case, without spaces and invisible characters; nothing else is repaired.</summary>
    public static string Normalise(string? text) =>
        text is not null && text.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)) ? text : string.Concat(PlainText.Clean(text).Normalize(NormalizationForm.FormKC)
            .Where(c => !char.IsWhiteSpace(c)).Select(char.ToUpperInvariant));

    /// <summary>代码差错: the first thing wrong with the text once normalised; missing also when it says “无”.</summary>
    public static CreditCodeFault FaultOf(string? text)
    {
        var code = Normalise(text);
        if (SaysNone.Contains(code)) return CreditCodeFault.Missing;
        if (code.Length != Length) return CreditCodeFault.Length;
        if (code.Any(c => !Charset.Contains(c))) return CreditCodeFault.Charset;
        return CheckCharacter(code) == code[^1] ? CreditCodeFault.None : CreditCodeFault.CheckDigit;
    }

    /// <summary>登记管理部门 (Art. 19): whom the first character names. Market regulation's are market bodies, whose results stand in the national enterprise system; all others (机关、事业单位、社会组织) are not.</summary>
    /// <param name="code">Normalised.</param>
    public static bool IsMarketBody(string code) => code.StartsWith('9');

    /// <summary>校验码: the 18th character that the first 17 call for. The text must hold at least 17 of the charset.</summary>
    public static char CheckCharacter(string code)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += Weights[i] * Charset.IndexOf(code[i]);
        return Charset[(31 - sum % 31) % 31];
    }

    /// <summary>The refusal for the person, or null when the code is right.</summary>
    public static Refusal? Check(string? text)
    {
        var code = Normalise(text);
        return FaultOf(text) switch
        {
            CreditCodeFault.None => null,
            CreditCodeFault.Missing => new("统一社会信用代码没有填写，请按营业执照或法人证书填写 18 位代码。", 11),
            CreditCodeFault.Length => new($"统一社会信用代码应为 18 位，这里是 {code.Length} 位{Hint(code)}。请按营业执照或法人证书填写。", 11),
            CreditCodeFault.Charset => new($"统一社会信用代码含有不会出现的字符“{code.First(c => !Charset.Contains(c))}”（代码不用字母 I、O、S、V、Z），请检查是否把数字 0、1 写成了字母。", 11),
            _ => new("统一社会信用代码的校验码不符，说明有一位写错或两位写颠倒，请对照营业执照逐位核对。", 11),
        };
    }

    private static string Hint(string code) => code.Length switch
    {
        15 => "，像是旧的营业执照注册号",
        9 or 10 => "，像是旧的组织机构代码",
        _ => "",
    };
}
