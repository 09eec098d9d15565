using System.Globalization;

namespace Portal.Domain.Draws;

/// <summary>Reads 底册 lines. One reader reads one frame.</summary>
internal sealed class FrameReader
{
    private const int LargestNumber = 1_000_000;
    private const string ObjectMark = "object\t";

    private readonly List<FrameRule> rules = [];
    private readonly List<FrameStratum> strata = [];
    private readonly List<FrameRole> roles = [];
    private readonly List<FrameObject> objects = [];
    private readonly List<FrameExclusion> exclusions = [];
    private readonly List<FrameInspector> inspectors = [];
    private readonly List<FrameConflict> conflicts = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal), strataMet = new(StringComparer.Ordinal);
    private readonly IdsInOrder eligible = new(), excluded = new();
    private (string Number, DrawKind Kind)? draw;
    private int? teams;

    /// <param name="objects">Those that can be drawn, where they are at hand; they count as the lines after the others.</param>
    public static Outcome<Frame> Read(IEnumerable<string> lines, IEnumerable<FrameObject>? objects = null)
    {
        var reader = new FrameReader();
        var no = 0;
        foreach (var fault in lines.Select(line => reader.Take(line)).Concat((objects ?? []).Select(line => reader.Take(line))))
        {
            no++;
            if (fault is not null) return new Refusal($"底册第 {no} 行：{fault}");
        }
        return reader.Finish();
    }

    private string? Take(FrameObject line) => IsPlain(line.Id) && strataMet.Contains(line.Stratum) ? Object(line) : TakeAny(line.ToString());

    // Nearly every line of a long list: an id of plain characters, and a stratum that was met and judged before.
    private string? Take(string line)
    {
        if (!line.StartsWith(ObjectMark, StringComparison.Ordinal)) return TakeAny(line);
        var rest = line.AsSpan(ObjectMark.Length);
        var tab = rest.IndexOf('\t');
        return tab > 0 && IsPlain(rest[..tab]) && strataMet.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(rest[(tab + 1)..], out var stratum)
            ? Object(new FrameObject(rest[..tab].ToString(), stratum))
            : TakeAny(line);
    }

    private static bool IsPlain(ReadOnlySpan<char> id) => id.Length > 0 && !id.ContainsAnyExceptInRange('!', '~') && !id.Contains(',');

    private string? TakeAny(string line)
    {
        var words = line.Split('\t');
        if (words.Select(Wording.Fault).FirstOrDefault(f => f is not null) is { } fault) return fault;
        words = [.. words.Select(w => w.Normalize())];
        return words switch
        {
            ["draw", var no, "random"] => Draw(no, DrawKind.Random),
            ["draw", var no, "substitute"] => Draw(no, DrawKind.Substitute),
            ["draw", _, var kind] => $"抽取类型“{kind}”应为 random 或 substitute。",
            ["teams", var n] => Number(n, "检查组数", out var count) ?? (teams is null ? Keep(() => teams = count) : "检查组数（teams）写了两次。"),
            ["rule", var key, var value] => Once("rule", key) ?? Keep(() => rules.Add(new(key, value))),
            ["stratum", var key, var n] => Number(n, "抽取数量", out var quota) ?? Once("stratum", key) ?? Keep(() => strata.Add(new(key, quota))),
            ["role", var name, var n] => Wording.TicketFault(name) ?? Number(n, "席位数", out var seats) ?? Once("role", name) ?? Keep(() => roles.Add(new(name, seats))),
            ["object", var id, var stratum] => Wording.TicketFault(id) ?? Object(new(id, stratum)),
            ["excluded", var id, var n] => Number(n, "条款", out var article) ?? Excluded(new(id, article)),
            ["inspector", var id, var held] => Wording.TicketFault(id) ?? Once("inspector", id) ?? Inspector(id, held.Split(',')),
            ["conflict", var inspector, var id] => Once("conflict", $"{inspector}\t{id}") ?? Keep(() => conflicts.Add(new(inspector, id))),
            ["draw" or "rule" or "stratum" or "role" or "teams" or "object" or "excluded" or "inspector" or "conflict", ..] =>
                $"“{words[0]}”行的列数不对：各列以制表符分隔，词句本身不能含制表符。",
            _ => $"不认识的行类型“{words[0]}”。",
        };
    }

    private string? Draw(string number, DrawKind kind) =>
        draw is null ? Keep(() => draw = (number, kind)) : "抽取编号（draw）写了两次。";

    private string? Object(FrameObject line)
    {
        if (excluded.Contains(line.Id) || !eligible.Add(line.Id)) return Twice(line.Id);
        strataMet.Add(line.Stratum);
        objects.Add(line);
        return null;
    }

    private string? Excluded(FrameExclusion line)
    {
        if (eligible.Contains(line.Id) || !excluded.Add(line.Id)) return Twice(line.Id);
        exclusions.Add(line);
        return null;
    }

    private string? Inspector(string id, string[] held)
    {
        if (held.Any(string.IsNullOrWhiteSpace)) return $"检查人员“{id}”的角色不能为空。";
        if (held.Distinct(StringComparer.Ordinal).Count() != held.Length) return $"检查人员“{id}”的角色重复。";
        return Keep(() => inspectors.Add(new(id, held)));
    }

    private string? Once(string kind, string key) => seen.Add($"{kind}\t{key}") ? null : Twice(key);

    private static string Twice(string key) => $"“{key.Replace('\t', '、')}”在底册中出现了两次。";

    private static string? Number(string text, string name, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number <= LargestNumber && number.ToString(CultureInfo.InvariantCulture) == text
            ? null
            : $"{name}“{text}”应为 0 至 {LargestNumber} 的整数。";

    private static string? Keep(Action keep)
    {
        keep();
        return null;
    }

    private Outcome<Frame> Finish()
    {
        if (draw is not var (number, kind)) return new Refusal("底册缺少抽取编号（draw）行。");
        if (teams is not { } count) return new Refusal("底册缺少检查组数（teams）行。");
        return new Frame
        {
            Number = number,
            Kind = kind,
            Teams = count,
            Roles = roles,
            Rules = Sorted(rules, r => r.Key),
            Strata = Sorted(strata, s => s.Key),
            Objects = Sorted(objects, o => o.Id),
            Exclusions = Sorted(exclusions, e => e.Id),
            Inspectors = Sorted(inspectors, i => i.Id),
            Conflicts = [.. conflicts.OrderBy(c => c.Inspector, StringComparer.Ordinal).ThenBy(c => c.Object, StringComparer.Ordinal)],
        };
    }

    private static List<T> Sorted<T>(List<T> lines, Func<T, string> key)
    {
        for (var i = 1; i < lines.Count; i++)
            if (string.CompareOrdinal(key(lines[i - 1]), key(lines[i])) > 0) return [.. lines.OrderBy(key, StringComparer.Ordinal)];
        return lines;
    }
}
