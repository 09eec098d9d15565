using System.Text;
using Portal.Domain;
using Portal.Domain.Rosters;

namespace Portal.Features.Rosters;

/// <summary>检索词 (Art. 11): what an entry of the roster of enterprises is found by, as words of a full-text index; and what a filter asks, as a query of it.</summary>
/// <remarks>
/// Chinese is written without gaps and searched by words of two characters, which SQLite's trigram tokens do not hold:
/// so each character and each pair of neighbours is a word, and every filter's value is one too, and any combination is
/// one query of the index. A word is letters and digits alone, whatever it stands for. The index only narrows: an entry
/// that has all the words may still have them apart, and the filter itself decides.
/// </remarks>
[Article(11)]
public static class EnterpriseGrams
{
    public const int CodePart = 4;
    private const int TellingParts = 4;

    /// <summary>The words of an entry, separated by blanks.</summary>
    public static string Of(Enterprise enterprise)
    {
        var words = new HashSet<string>();
        words.UnionWith(Parts(enterprise.Name, 1).Select(Name));
        words.UnionWith(Parts(enterprise.Name, 2).Select(Name));
        words.UnionWith(Parts(enterprise.Initials, 2).Select(Initials));
        words.UnionWith(Parts(enterprise.Code, CodePart).Select(Code));
        words.UnionWith(enterprise.Categories.Select(Category));
        words.Add(District(enterprise.District));
        words.Add(State(enterprise.State));
        words.Add(Standing(enterprise.Standing));
        words.Add(Retired(enterprise.RetiredOn is not null));
        return string.Join(' ', words);
    }

    /// <returns>Null where the filter asks nothing but who is on the roster, or who has left it.</returns>
    public static string? Asked(EnterpriseFilter filter)
    {
        var asked = new List<string>();
        if (PlainText.Line(filter.Search) is { Length: > 0 } name) asked.Add($"({string.Join(" OR ", Searched(name, filter.Search))})");
        if (filter.Category is { Length: > 0 } category) asked.Add(Category(category));
        if (filter.District is { Length: > 0 } district) asked.Add(District(district));
        if (Enum.TryParse<ExistenceState>(filter.State, out var state)) asked.Add(State(state));
        if (Enum.TryParse<Standing>(filter.Standing, out var standing)) asked.Add(Standing(standing));
        return asked.Count == 0 ? null : string.Join(" AND ", asked.Append(Retired(filter.Retired is true)));
    }

    private static IEnumerable<string> Searched(string name, string? typed)
    {
        yield return All(Parts(name, Math.Min(name.Length, 2)).Select(Name));
        // A code begins with its authority and its region, which narrow little: every word is a list to walk.
        if (CreditCode.Normalise(typed) is { Length: >= CodePart } code) yield return All(Parts(code, CodePart).TakeLast(TellingParts).Select(Code));
        if (PinyinInitials.Typed(typed) is { Length: > 0 } initials) yield return All(Parts(initials, 2).Select(Initials));
    }

    private static string All(IEnumerable<string> words) => $"({string.Join(" AND ", words.Distinct())})";

    private static IEnumerable<string> Parts(string text, int length) => Enumerable.Range(0, Math.Max(0, text.Length - length + 1)).Select(i => text.Substring(i, length));

    private static string Name(string part) => Spelled('n', part);
    private static string Initials(string part) => Spelled('i', part);
    private static string Code(string part) => Spelled('c', part);
    private static string Category(string category) => Spelled('k', category);
    private static string District(string district) => Spelled('d', district);
    private static string State(ExistenceState state) => $"s{(int)state}";
    private static string Standing(Standing standing) => $"g{(int)standing}";
    private static string Retired(bool retired) => retired ? "r1" : "r0";

    private static string Spelled(char kind, string text) => text.All(char.IsAsciiLetterOrDigit)
        ? kind + "0" + text
        : kind + "1" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
}
