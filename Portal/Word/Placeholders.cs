using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Portal.Word;

/// <summary>占位符, e.g. {{单位名称}}: found in a paragraph's text as a reader sees it, however Word has split it into runs.</summary>
internal static partial class Placeholders
{
    public static IEnumerable<string> In(Paragraph paragraph) => Found().Matches(TextOf(paragraph)).Select(m => m.Groups[1].Value);

    /// <summary>What looks like a placeholder that was begun or ended only.</summary>
    public static bool HasLoose(Paragraph paragraph) => Loose().IsMatch(Found().Replace(TextOf(paragraph), ""));

    /// <summary>Puts the values in; a paragraph that is one placeholder alone becomes as many paragraphs as its value has lines.</summary>
    /// <param name="valueOf">Null for a placeholder that is left as it is.</param>
    public static void Fill(Paragraph paragraph, Func<string, string?> valueOf)
    {
        var matches = Found().Matches(TextOf(paragraph));
        if (matches.Count == 0) return;
        if (matches is [var alone] && TextOf(paragraph).Trim() == alone.Value && valueOf(alone.Groups[1].Value) is { } whole && whole.Contains('\n'))
        {
            foreach (var line in whole.Split('\n'))
            {
                var copy = (Paragraph)paragraph.CloneNode(true);
                paragraph.InsertBeforeSelf(copy);
                Fill(copy, _ => line);
            }
            paragraph.Remove();
            return;
        }
        // From the last to the first, so that the places of those before stay right.
        foreach (var match in matches.Reverse())
            if (valueOf(match.Groups[1].Value) is { } value) Replace(paragraph, match.Index, match.Length, Clean(value));
        foreach (var text in Texts(paragraph).Where(t => t.Text.Contains('\n')).ToList()) BreakLines(text);
    }

    // A text box inside a paragraph has paragraphs of its own.
    private static List<Text> Texts(Paragraph paragraph) => [.. paragraph.Descendants<Text>().Where(t => t.Ancestors<Paragraph>().First() == paragraph)];

    private static string TextOf(Paragraph paragraph) => string.Concat(Texts(paragraph).Select(t => t.Text));

    private static void Replace(Paragraph paragraph, int index, int length, string value)
    {
        var start = 0;
        var put = value;
        foreach (var text in Texts(paragraph))
        {
            var (from, to) = (Math.Max(index - start, 0), Math.Min(index + length - start, text.Text.Length));
            start += text.Text.Length;
            if (from >= to) continue;
            (text.Text, text.Space) = (text.Text[..from] + put + text.Text[to..], SpaceProcessingModeValues.Preserve);
            put = "";
        }
    }

    private static void BreakLines(Text text)
    {
        foreach (var (line, n) in text.Text.Split('\n').Select((l, n) => (l, n)))
        {
            if (n > 0) text.InsertBeforeSelf(new Break());
            text.InsertBeforeSelf(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        text.Remove();
    }

    // What XML cannot hold nobody meant to type.
    private static string Clean(string value) => string.Concat(value.EnumerateRunes()
        .Where(r => r.Value != '\r' && (!r.IsBmp || XmlConvert.IsXmlChar((char)r.Value))).Select(r => r.ToString()));

    // Chinese keyboards write wide braces.
    [GeneratedRegex(@"[{｛]{2}\s*([^{}｛｝]{1,40}?)\s*[}｝]{2}")]
    private static partial Regex Found();

    [GeneratedRegex("[{｛]{2}|[}｝]{2}")]
    private static partial Regex Loose();
}
