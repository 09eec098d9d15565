using System.Globalization;

namespace Portal.Domain.Rosters;

/// <summary>不受次数限制的依据 (Art. 16): a ground with the document that states it and the days between which it holds.</summary>
/// <param name="Until">Last day on which it holds; null while it holds without end.</param>
[Article(16)]
public sealed record Exemption(ExemptionGround Ground, string Document, DateOnly From, DateOnly? Until)
{
    private const string To = " 至 ";
    private const string Endless = "长期";

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>One line, as pages show it and as a roster's file states it: 严重违法失信名单：文号，2026-01-01 至 长期.</summary>
    public override string ToString() => $"{Ground}：{PlainText.Line(Document)}，{Written(From)}{To}{(Until is { } until ? Written(until) : Endless)}";

    /// <summary>Reads what <see cref="ToString"/> writes, with either kind of colon and comma; null where it is anything else.</summary>
    public static Exemption? Read(string line)
    {
        var (colon, comma) = (line.AsSpan().IndexOfAny('：', ':'), line.AsSpan().LastIndexOfAny('，', ','));
        if (colon < 0 || comma < colon || !Enum.TryParse<ExemptionGround>(line.AsSpan(0, colon), out var ground) || !Enum.IsDefined(ground)) return null;
        var days = line[(comma + 1)..].Split('至');
        if (char.IsAsciiDigit(line[0]) || days.Length != 2 || Day(days[0]) is not { } from) return null;
        var (document, last) = (line[(colon + 1)..comma].Trim(), days[1].Trim());
        var until = last == Endless ? null : Day(last);
        return document.Length == 0 || (until is null && last != Endless) ? null : new Exemption(ground, document, from, until);
    }

    private static DateOnly? Day(string text) => ChineseDate.Read(text.Trim()).Value?.Day;

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
