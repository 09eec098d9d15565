using System.Globalization;
using System.Text;

namespace Portal.Domain.Rosters;

/// <summary>文本规范化: text as people typed or pasted it, brought to one spelling.</summary>
/// <remarks>All functions take null as empty, never throw, and give NFC text without control or invisible characters.</remarks>
public static class PlainText
{
    private const string Separators = "、，,;；/／|\n";
    private const string Interpuncts = "•‧・･∙⋅";

    /// <summary>Text with its lines kept: every kind of space is a plain one, each line trimmed.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (IsClean(text)) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n') kept.Append('\n');
            else if (Rune.IsWhiteSpace(rune)) kept.Append(' ');
            else if (IsVisible(rune)) kept.Append(rune);
        }
        var lines = kept.ToString().Normalize().Split('\n').Select(line => line.Trim());
        return string.Join('\n', lines).Trim();
    }

    /// <summary>One line: runs of space are one, and none stands between two Han characters (“单 位 名 称”).</summary>
    public static string Line(string? text)
    {
        var clean = Clean(text);
        if (clean.AsSpan().IndexOfAny(' ', '\n') < 0) return clean;
        var words = clean.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var line = new StringBuilder();
        foreach (var word in words)
        {
            if (line.Length > 0 && !(IsHan(line[^1]) && IsHan(word[0]))) line.Append(' ');
            line.Append(word);
        }
        return line.ToString();
    }

    /// <summary>人名: one line, with one interpunct (·) for all those that keyboards offer.</summary>
    public static string PersonName(string? text) =>
        string.Concat(Line(text).Select(c => Interpuncts.Contains(c) ? '·' : c));

    /// <summary>比对键: what two spellings share — half-width, upper case, no space, one kind of bracket. Never shown.</summary>
    public static string Key(string? text) =>
        text is not null && IsPlain(text) && !text.Any(c => char.IsAsciiLetterLower(c) || c is '[' or ']') ? text : string.Concat(PersonName(text).Normalize(NormalizationForm.FormKC)
            .Where(c => !char.IsWhiteSpace(c))
            .Select(c => c switch { '〔' or '[' or '【' => '(', '〕' or ']' or '】' => ')', _ => char.ToUpperInvariant(c) }));

    /// <summary>Several values in one cell, split at 、，,;；/ and line breaks outside brackets; each once, in order.</summary>
    public static IReadOnlyList<string> Split(string? text, bool atSpaces = false)
    {
        var parts = new List<string>();
        var clean = Clean(text);
        var (begun, depth) = (0, 0);
        for (var i = 0; i < clean.Length; i++)
        {
            var c = clean[i];
            if (c is '(' or '（') depth++;
            if (c is ')' or '）') depth = Math.Max(0, depth - 1);
            if (c == '\n') depth = 0;
            if (depth > 0 || !(Separators.Contains(c) || (atSpaces && c == ' '))) continue;
            Take(i);
            begun = i + 1;
        }
        Take(clean.Length);
        return parts;

        void Take(int end)
        {
            var value = Line(clean[begun..end]);
            if (value.Length > 0 && !parts.Contains(value)) parts.Add(value);
        }
    }

    // Most cells hold nothing but these, which every step here leaves as they are: worth the look, since a roster has half a million of them.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (c is not (> ' ' and <= '~' or >= '\u4E00' and <= '\u9FFF')) return false;
        return true;
    }

    // What stands between the words of a list or an address beside those, and is in NFC.
    private static bool IsClean(string text)
    {
        foreach (var c in text)
            if (c is not (> ' ' and <= '~' or >= '\u4E00' and <= '\u9FFF' or >= '、' and <= '】' or >= '！' and <= '～' or '㎡')) return false;
        return true;
    }

    // Format characters are zero-width spaces, byte-order marks and the marks that reverse reading order;
    // U+xxFFFE and U+xxFFFF are no characters, and normalisation throws on them.
    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)
        && (rune.Value & 0xFFFE) != 0xFFFE;

    // Characters beyond the basic plane are, in names and addresses, rare Han characters.
    private static bool IsHan(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF' || char.IsSurrogate(c);
}
