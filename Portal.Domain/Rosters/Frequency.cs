using System.Globalization;

namespace Portal.Domain.Rosters;

/// <summary>抽查比例和频次 (Art. 8, 13): what an item's own wording says in numbers; the wording itself is kept beside it.</summary>
/// <param name="Ratio">Share of the objects, 0.1 for 10%.</param>
/// <param name="Count">Number of objects.</param>
/// <param name="Manual">Whether the wording says more than the numbers do, so that a person has to decide.</param>
[Article(8, 13)]
public sealed record Frequency(
    decimal? Ratio = null, decimal? RatioMin = null, decimal? RatioMax = null,
    int? TimesPerYear = null, int? TimesPerYearMin = null, int? Count = null, bool Manual = false)
{
    /// <summary>What an exported list says where an item states nothing, since an import asks for something.</summary>
    public const string Undecided = "未定";

    /// <returns>A refusal when the numbers cannot be: no share is above 100%, none of them is zero.</returns>
    public static Outcome<Frequency> Read(string? text)
    {
        var read = FrequencyWording.Read(PlainText.Key(text));
        decimal?[] shares = [read.Ratio, read.RatioMin, read.RatioMax];
        if (shares.Any(share => share is <= 0 or > 1) || read.RatioMin > read.RatioMax)
            return new Refusal("抽查比例应大于 0、不超过 100%，幅度应从小到大写。", 8);
        return read.TimesPerYear is 0 || read.TimesPerYearMin is 0 || read.Count is 0 ? new Refusal("抽查次数和户数应大于 0。", 8) : read;
    }

    /// <summary>One spelling of the wording: a bare 0.1 is 10%, and what is undecided is left empty.</summary>
    public static string Spell(string? text)
    {
        var clean = PlainText.Clean(text);
        if (clean == Undecided) return "";
        return decimal.TryParse(clean, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is > 0 and < 1 ? Percent(share) : clean;
    }

    public static string Percent(decimal share) => (share * 100).ToString("0.######", CultureInfo.InvariantCulture) + "%";

    /// <summary>The numbers in Chinese, as the portal understood them.</summary>
    public string Said => string.Join("，", Parts());

    private IEnumerable<string> Parts()
    {
        if (Ratio is { } ratio) yield return $"比例 {Percent(ratio)}";
        if (RatioMin is { } from && RatioMax is { } to) yield return $"比例 {Percent(from)} 至 {Percent(to)}";
        else if (RatioMin is { } least) yield return $"比例不低于 {Percent(least)}";
        else if (RatioMax is { } most) yield return $"比例不超过 {Percent(most)}";
        if (Count is { } count) yield return $"{count} 户";
        if (TimesPerYear is { } times) yield return $"每年 {times} 次";
        if (TimesPerYearMin is { } atLeast) yield return $"每年不少于 {atLeast} 次";
        if (Manual) yield return this == new Frequency(Manual: true) ? "由人工确定" : "其余由人工确定";
    }
}
