using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Tests.Simulation;

/// <summary>One line of a letter, stripped of its words.</summary>
/// <param name="What">The kind of thing.</param>
/// <param name="Whose">检查编号, section and year, or certificate.</param>
/// <param name="Due">As printed, 暂定 included; empty where nothing has a date.</param>
/// <param name="Left">Days left, 0 on the day; negative: days late.</param>
internal readonly record struct MailLine(string What, string Whose, string Due, int Left)
{
    public override string ToString() => $"{What} {Whose} {Due} {Left}";
}

/// <summary>Reads letters as a person would, from their plain text.</summary>
internal static partial class MailReading
{
    private const string Due = @"（细则第\d+条），期限 (?<due>\d{4}-\d\d-\d\d(（暂定）)?)，(?<stands>今日到期|还剩 (?<left>\d+) (个工作日|天)|已逾期 (?<late>\d+) (个工作日|天))";

    /// <returns>The lines; one that is not understood stands as it is under “?”.</returns>
    public static List<MailLine> Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var read = new List<MailLine>();
        for (var i = 0; i + 1 < lines.Length; i++)
            if (Numbered().Match(lines[i]) is { Success: true } numbered) read.Add(Line(numbered.Groups["group"].Value, numbered.Groups["text"].Value, lines[i + 1].Trim()));
        return read;
    }

    private static MailLine Line(string group, string text, string link)
    {
        if (OfDossier().Match(text) is { Success: true } dossier) return Grouped(group, new(dossier.Groups["what"].Value, dossier.Groups["no"].Value, dossier.Groups["due"].Value, Left(dossier)));
        if (OfYear().Match(text) is { Success: true } year) return Grouped(group, new(year.Groups["what"].Value, year.Groups["who"].Value, year.Groups["due"].Value, Left(year)));
        if (Unaccepted().Match(text) is { Success: true } unaccepted) return new("未审核", unaccepted.Groups["who"].Value, "", 0);
        if (Missing().Match(text) is { Success: true } missing) return new("缺通知", missing.Groups["years"].Value, "", 0);
        // The line says “this section”; which one, its link tells.
        if (Moved().Match(text) is { Success: true } moved) return new("变动", $"{moved.Groups["edition"].Value} {link[(link.LastIndexOf('=') + 1)..]}", "", Number(moved, "count"));
        if (Certificate().Match(text) is { Success: true } certificate) return new("证件", certificate.Groups["no"].Value, certificate.Groups["due"].Value, Number(certificate, "left"));
        return new("?", text, "", 0);
    }

    // The heading under which a line stands has to agree with what it says.
    private static MailLine Grouped(string group, MailLine line) =>
        group == (line.Left < 0 ? "已逾期" : line.Left == 0 ? "今日到期" : "即将到期") ? line : line with { What = $"{line.What}（{group}）" };

    private static int Left(Match match) => match.Groups["late"].Success ? -Number(match, "late") : match.Groups["left"].Success ? Number(match, "left") : 0;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d+\. \[(?<group>[^\]]+)\] (?<text>.+)$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^.+（检查编号 (?<no>[^）]+)）：(?<what>完成检查报告|向检查对象反馈检查结果|公示检查结果|检查对象提出意见建议)" + Due)]
    private static partial Regex OfDossier();

    [GeneratedRegex(@"^(?<who>.+ \d{4} 年度)：(?<what>制定并提交年度检查计划|公开年度计划执行情况)" + Due)]
    private static partial Regex OfYear();

    [GeneratedRegex(@"^(?<who>.+ \d{4} 年度)：年度检查计划已提交，尚未审核通过")]
    private static partial Regex Unaccepted();

    [GeneratedRegex(@"^(?<years>[\d、]+) 年放假安排通知尚未载入")]
    private static partial Regex Missing();

    [GeneratedRegex(@"^(?<edition>\d{4} 年放假安排通知第 \d+ 版)载入后，本科室有 (?<count>\d+) 项期限变动")]
    private static partial Regex Moved();

    [GeneratedRegex(@"（证号 (?<no>[^）]+)）的行政执法证将于 (?<due>\d{4}-\d\d-\d\d) 到期.*还剩 (?<left>\d+) 天")]
    private static partial Regex Certificate();
}
