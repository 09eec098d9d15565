using System.Text.Json;
using System.Text.Json.Nodes;
using Portal.Data;
using Portal.Domain;
using Portal.Features.Rosters;
using Portal.Features.Trail;
using Portal.Identity;

namespace Portal.Features.Merging;

/// <summary>两人同改一条记录 (Art. 24): what stood when this person began, what the other made of it meanwhile, and what this person typed; the person chooses field by field.</summary>
[Article(24)]
public sealed class FactMerge<T> where T : class
{
    private readonly JsonObject theirs, mine;

    private FactMerge(JsonObject theirs, JsonObject mine) => (this.theirs, this.mine) = (theirs, mine);

    /// <summary>Who changed it and when, in words; empty where the trail does not tell.</summary>
    public required string By { get; init; }

    /// <summary>Where what stands now and what this person typed differ.</summary>
    public required IReadOnlyList<MergeField> Fields { get; init; }

    public bool Settled => Fields.All(f => f.TakeMine is not null);

    /// <param name="subject">The kind of record, as the trail names it.</param>
    /// <param name="names">Names for the numbers that the facts mention.</param>
    /// <param name="trail">The record's changes, the newest first.</param>
    /// <param name="said">A field's words, where numbers alone would say nothing; null for any other field.</param>
    internal static FactMerge<T> Of(string subject, T before, T theirs, T mine, TrailNames names, IEnumerable<TrailRow> trail, Func<string, T, string?>? said = null)
    {
        var (was, now, typed) = (Parts(before), Parts(theirs), Parts(mine));
        return new FactMerge<T>(now, typed)
        {
            By = trail.FirstOrDefault() is { } last ? $"{last.Person}（{OfficeClock.Local(last.At):yyyy-MM-dd HH:mm}）" : "",
            Fields =
            [
                .. typed.Select(f => f.Key).Where(key => !Same(now[key], typed[key])).Select(key => new MergeField(
                    key, TrailWords.Of(subject, key), Words(key, before, was), Words(key, theirs, now), Words(key, mine, typed))
                {
                    // Where only one of the two changed it, that change is meant to stand.
                    TakeMine = Same(was[key], now[key]) ? true : Same(was[key], typed[key]) ? false : null,
                }),
            ],
        };

        string Words(string key, T facts, JsonObject parts) =>
            said?.Invoke(key, facts) ?? (parts[key] is { } value ? TrailText.Said(key, JsonSerializer.SerializeToElement(value), names) : "");
    }

    /// <summary>What the person chose; the other's where nothing was chosen.</summary>
    public T Merged()
    {
        var merged = theirs.DeepClone().AsObject();
        foreach (var field in Fields.Where(f => f.TakeMine == true)) merged[field.Property] = mine[field.Property]?.DeepClone();
        return Json.Read<T>(merged.ToJsonString());
    }

    private static JsonObject Parts(T facts) => JsonSerializer.SerializeToNode(facts, Json.Readable)!.AsObject();

    private static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);
}

/// <summary>One field that two people see differently, in words.</summary>
public sealed record MergeField(string Property, string Name, string Before, string Theirs, string Mine)
{
    /// <summary>Null until this person has chosen.</summary>
    public bool? TakeMine { get; set; }
}
