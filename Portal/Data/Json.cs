using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Data;

/// <summary>How lists of small records lie in one column, and how the trail writes values: readable JSON.</summary>
public static class Json
{
    public static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Readable);

    /// <exception cref="JsonException">The text is no such value.</exception>
    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Readable) ?? throw new JsonException("Nothing stands there.");

    /// <summary>A list of records as one JSON column, compared by content.</summary>
    public static PropertyBuilder<List<T>> AsJsonList<T>(this PropertyBuilder<List<T>> property)
    {
        property.HasConversion(
            list => Write(list),
            text => JsonSerializer.Deserialize<List<T>>(text, Readable) ?? new List<T>(),
            new ValueComparer<List<T>>((a, b) => Write(a) == Write(b), list => Write(list).GetHashCode(StringComparison.Ordinal), list => list.ToList()));
        return property;
    }

    /// <summary>One record, or none, as one JSON column.</summary>
    public static PropertyBuilder<T?> AsJson<T>(this PropertyBuilder<T?> property) where T : class
    {
        property.HasConversion(
            value => value == null ? null : Write(value),
            text => text == null ? null : JsonSerializer.Deserialize<T>(text, Readable));
        return property;
    }
}
