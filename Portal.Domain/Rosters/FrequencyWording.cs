using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Domain.Rosters;

/// <summary>比例和频次的写法 (Art. 8): takes shares, times a year and counts out of a wording; whatever is left over is a person's to decide.</summary>
internal static partial class FrequencyWording
{
    private const string Least = "≥|≧|>=|不低于|不少于|至少|最少";
    private const string Most = "≤|≦|<=|不超过|不高于|不多于|至多|最多";
    private const string To = "[-~—–至到]";

    /// <param name="key">The wording in its <see cref="PlainText.Key"/>.</param>
    public static Frequency Read(string key)
    {
        if (key.Length == 0) return new Frequency();
        var text = WithDigits(key);
        // 每两年一次 is less than once a year, which no field can say.
        if (Sparse().IsMatch(text)) return new Frequency(Manual: true);
        var frequency = BareTimes().Match(text) is { Success: true } bare ? Times(new(), bare, 1, ref text) : new Frequency();
        frequency = TakeShare(frequency, ref text);
        frequency = TakeTimes(frequency, ref text);
        frequency = TakeCount(frequency, ref text);
        return frequency with { Manual = Filler().Replace(text, "").Length > 0 };
    }

    private static string WithDigits(string key) => Numeral().Replace(
        PerCent().Replace(key, match => (match.Groups[1].Value == "百" ? "100" : ChineseNumerals.ToDigits(match.Groups[1].Value)) + "%"),
        match => ChineseNumerals.ToDigits(match.Value.Replace('两', '二')));

    // Of two shares, such as 守信5%、失信20%, neither is the item's.
    private static Frequency TakeShare(Frequency frequency, ref string text)
    {
        if (Share().Matches(text) is not [var share]) return frequency;
        text = text.Remove(share.Index, share.Length);
        var value = Decimal(share.Groups["n"]) / 100;
        if (share.Groups["from"].Success) return frequency with { RatioMin = Decimal(share.Groups["from"]) / 100, RatioMax = value };
        if (share.Groups["least"].Success || share.Groups["up"].Success) return frequency with { RatioMin = value };
        return share.Groups["most"].Success || share.Groups["down"].Success ? frequency with { RatioMax = value } : frequency with { Ratio = value };
    }

    private static Frequency TakeTimes(Frequency frequency, ref string text)
    {
        if (PerYear().Matches(text) is not [var times]) return frequency;
        var period = times.Groups["per"].Value;
        return Times(frequency, times, period.Contains("半年") ? 2 : period.Contains('季') ? 4 : period.Contains('月') ? 12 : 1, ref text);
    }

    private static Frequency Times(Frequency frequency, Match times, int factor, ref string text)
    {
        text = text.Remove(times.Index, times.Length);
        var value = Whole(times.Groups["n"]) * factor;
        return times.Groups["least"].Success || times.Groups["up"].Success ? frequency with { TimesPerYearMin = value } : frequency with { TimesPerYear = value };
    }

    private static Frequency TakeCount(Frequency frequency, ref string text)
    {
        if (Objects().Matches(text) is not [var objects]) return frequency;
        text = text.Remove(objects.Index, objects.Length);
        return frequency with { Count = Whole(objects.Groups["n"]) };
    }

    private static decimal Decimal(Group digits) => decimal.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private static int Whole(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("百分之(百|[〇零一二三四五六七八九十]+)")]
    private static partial Regex PerCent();

    [GeneratedRegex("[一二两三四五六七八九十]+(?=[次户家个处])")]
    private static partial Regex Numeral();

    [GeneratedRegex("[2-9二两三四五]年")]
    private static partial Regex Sparse();

    [GeneratedRegex($"^(?:=|(?<least>{Least}))(?<n>[0-9]{{1,4}})$")]
    private static partial Regex BareTimes();

    [GeneratedRegex($"(?:(?<least>{Least})|(?<most>{Most}))?(?<![0-9.])(?:(?<from>[0-9]{{1,6}}(?:\\.[0-9]{{1,6}})?)%?{To})?(?<n>[0-9]{{1,6}}(?:\\.[0-9]{{1,6}})?)%(?:(?<up>及?以上)|(?<down>及?以[内下]))?")]
    private static partial Regex Share();

    [GeneratedRegex($"(?<per>每半年|半年|每季度?|每月|(?:每|1|一)年度?)?(?<least>{Least})?(?<![0-9.]|{To}|{Most})(?<n>[0-9]{{1,4}})次(?:[/每](?<per>半年|1?年|季度?|月))?(?<up>及?以上)?")]
    private static partial Regex PerYear();

    [GeneratedRegex($"(?<![0-9.]|{To}|{Most}|{Least})(?<n>[0-9]{{1,6}})[户家个处](?!以)")]
    private static partial Regex Objects();

    [GeneratedRegex("[;,:、。()/和且并=]|随机|抽查|检查|比例|频次|频率|的|为|按")]
    private static partial Regex Filler();
}
