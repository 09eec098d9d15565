using System.Text.RegularExpressions;

namespace Portal.Domain.Plans;

/// <summary>检查要点的拆分 (Art. 8, 14): from an item's content as its section wrote it to the points that are looked at one by one.</summary>
[Article(8, 14)]
public static partial class PointReading
{
    private const string Opening = "（(“《【", Closing = "）)”》】";

    /// <param name="content">检查内容; an item without one is itself its only point.</param>
    public static IReadOnlyList<SchemePoint> Of(int itemId, string name, string content)
    {
        var points = Pieces(content).Select(Plain).Where(p => p.Length > 0).Distinct().ToList();
        return [.. (points.Count > 0 ? points : [name.Trim()]).Select(p => new SchemePoint(itemId, p))];
    }

    // A comma inside brackets belongs to the point, not between two of them. Where whole sentences are listed, the commas inside them are theirs.
    private static IEnumerable<string> Pieces(string content)
    {
        var between = content.Any(c => c is '；' or ';' or '\n') ? "；;\n" : "、。，";
        var (depth, start) = (0, 0);
        for (var at = 0; at < content.Length; at++)
        {
            if (Opening.Contains(content[at])) depth++;
            else if (Closing.Contains(content[at])) depth = Math.Max(0, depth - 1);
            else if (between.Contains(content[at]) && (depth == 0 || content[at] == '\n'))
            {
                yield return content[start..at];
                (start, depth) = (at + 1, 0);
            }
        }
        yield return content[start..];
    }

    private static string Plain(string piece) => Numbering().Replace(piece.Trim(), "").Trim().TrimEnd('。', '；', ';', '，', '、');

    [GeneratedRegex(@"^(?:[0-9]{1,2}[.、．)）]|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳]|[-·•])\s*")]
    private static partial Regex Numbering();
}
