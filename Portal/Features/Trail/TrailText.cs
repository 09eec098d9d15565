using System.Globalization;
using System.Text.Json;
using Portal.Data;
using Portal.Domain.Rosters;
using Portal.Features.Rosters;
using Portal.Identity;

namespace Portal.Features.Trail;

/// <summary>留痕内容 (Art. 24): the changed fields of an entry of any kind, put into Chinese.</summary>
internal static class TrailText
{
    private const int LongestText = 600;
    private const int LongestList = 30;

    public static IReadOnlyList<FieldChange> Changes(TrailEntry entry, TrailNames names)
    {
        var (before, after) = (Fields(entry.Before), Fields(entry.After));
        return
        [
            .. before.Keys.Union(after.Keys).Where(field => !TrailWords.Unshown.Contains(field))
                .Select(field => new FieldChange(TrailWords.Of(entry.Subject, field), Said(field, before, names), Said(field, after, names)))
                .Where(change => change.Before != change.After),
        ];
    }

    private static string Said(string field, Dictionary<string, JsonElement> fields, TrailNames names) =>
        fields.TryGetValue(field, out var value) ? Cut(Said(field, value, names)) : "";

    /// <summary>One value as people read it.</summary>
    public static string Said(string field, JsonElement value, TrailNames names) => value.ValueKind switch
    {
        JsonValueKind.Null => field == "ValidUntil" ? "长期" : "",
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        JsonValueKind.Number when field.EndsWith("Id", StringComparison.Ordinal) && value.TryGetInt32(out var id) => names.Of(field, id) ?? $"{id} 号",
        JsonValueKind.Number => FactLine.Number(value.GetDecimal()),
        JsonValueKind.Array when field == "Exemptions" => string.Join('\n', value.Deserialize<List<Exemption>>(Json.Readable)!),
        JsonValueKind.Array => List(value, names),
        JsonValueKind.Object => string.Join("，", value.EnumerateObject()
            .Where(part => TrailWords.Parts.ContainsKey(part.Name)).Select(part => (TrailWords.Parts[part.Name], Text: Said(part.Name, part.Value, names)))
            .Where(part => part.Text.Length > 0).Select(part => $"{part.Item1}：{part.Text}")),
        // Stamps are kept in UTC.
        _ when field.EndsWith("At", StringComparison.Ordinal) && value.TryGetDateTime(out var at) && value.GetString()!.Contains('T') =>
            OfficeClock.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    // A frozen frame has a line for each object of the roster.
    private static string List(JsonElement list, TrailNames names)
    {
        var items = list.EnumerateArray().Take(LongestList).Select(item => Said("", item, names)).ToList();
        var between = items.Exists(i => i.Length > 20) ? "\n" : "、";
        return string.Join(between, items) + (list.GetArrayLength() > LongestList ? $"{between}……共 {list.GetArrayLength()} 项" : "");
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : $"{text[..LongestText]}……（共 {text.Length} 字）";

    private static Dictionary<string, JsonElement> Fields(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;
}
