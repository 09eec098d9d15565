using System.Globalization;
using System.Text;

namespace Portal.Domain.Rosters;

/// <summary>拼音首字母: by which people look up Chinese names (“lhsjz” finds “漯河市甲子…”).</summary>
/// <remarks>GB 2312 keeps its 3,755 common characters in pinyin order, so their code tells the letter; of the others the system's Chinese collation does. A character with several readings has its common one.</remarks>
public static class PinyinInitials
{
    private const string Letters = "ABCDEFGHJKLMNOPQRSTWXYZ";

    // The first common character of each letter: by its GB 2312 code, and as the collation's border.
    private static readonly int[] FirstCodes =
        [0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8, 0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1];
    private const int LastCode = 0xD7F9;
    private const string FirstCharacters = "阿八擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";

    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
    private static readonly CompareInfo Chinese = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    /// <returns>Upper-case letters and digits, one for each character of the name that has one; empty for a name without any.</returns>
    public static string Of(string name)
    {
        var initials = new StringBuilder(name.Length);
        foreach (var c in name)
            if (char.IsAsciiLetterOrDigit(c)) initials.Append(char.ToUpperInvariant(c));
            else if (c is >= '一' and <= '鿿') initials.Append(Initial(c));
        return initials.ToString();
    }

    /// <summary>What a person typed, as initials; empty where it is none (one letter finds too much, Chinese is no initial).</summary>
    public static string Typed(string? search) =>
        search?.Trim() is { Length: >= 2 } text && text.All(char.IsAsciiLetterOrDigit) && text.Any(char.IsAsciiLetter) ? text.ToUpperInvariant() : "";

    private static char Initial(char c)
    {
        Span<byte> bytes = stackalloc byte[4];
        var length = Gb.GetBytes([c], bytes);
        var code = length == 2 ? bytes[0] << 8 | bytes[1] : 0;
        var at = code is >= 0xB0A1 and <= LastCode
            ? Array.FindLastIndex(FirstCodes, first => first <= code)
            : Border(c);
        return at < 0 ? Letters[0] : Letters[at];
    }

    private static int Border(char c)
    {
        var at = FirstCharacters.Length - 1;
        while (at >= 0 && Chinese.Compare(FirstCharacters[at].ToString(), c.ToString()) > 0) at--;
        return at;
    }
}
