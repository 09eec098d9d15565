using System.Text.RegularExpressions;

namespace Portal.Domain.Rosters;

/// <summary>中文数字: the numerals of a date written out (二〇二五年三月三十一日) as digits.</summary>
internal static partial class ChineseNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    public static string ToDigits(string text) =>
        Run().Replace(text.Replace('零', '〇').Replace('○', '〇').Replace("廿", "二十"), run => Value(run.Value));

    private static string Value(string run)
    {
        var ten = run.IndexOf('十');
        if (ten < 0) return string.Concat(run.Select(c => Digits.IndexOf(c)));
        // Only 十 to 九十九 can stand in a month or a day; anything longer stays as it is and is refused as no date.
        if (ten > 1 || run.Length - ten > 2 || run.LastIndexOf('十') != ten) return run;
        var tens = ten == 0 ? 1 : Digits.IndexOf(run[0]);
        var ones = ten == run.Length - 1 ? 0 : Digits.IndexOf(run[^1]);
        return (tens * 10 + ones).ToString();
    }

    [GeneratedRegex("[〇一二三四五六七八九十]+")]
    private static partial Regex Run();
}
