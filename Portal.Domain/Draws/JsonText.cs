using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Portal.Domain.Draws;

/// <summary>The one JSON form of records and slips: one-space indentation, Chinese unescaped, no line feed at the end.</summary>
/// <remarks>Values are <c>string</c>, <c>int</c>, <c>bool</c>, null, a list of values, or a list of named values. System.Text.Json's writer escapes more than this form does.</remarks>
internal static class JsonText
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\']);

    public static string Write(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, 1);
        return text.ToString();
    }

    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="InvalidOperationException">A string in it is not Unicode text.</exception>
    public static object? Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        return Read(document.RootElement);
    }

    private static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Read(p.Value))).ToList(),
        JsonValueKind.Array => element.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt32(out var number) ? number : (object)element.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
        _ => null,
    };

    private static void Write(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case string s: Quote(text, s); break;
            case int n: text.Append(n.ToString(CultureInfo.InvariantCulture)); break;
            case bool b: text.Append(b ? "true" : "false"); break;
            case null: text.Append("null"); break;
            case IEnumerable<KeyValuePair<string, object?>> fields:
                Enclose(text, '{', fields, '}', depth, field =>
                {
                    Quote(text, field.Key);
                    Write(text.Append(": "), field.Value, depth + 1);
                });
                break;
            case IEnumerable<object?> items: Enclose(text, '[', items, ']', depth, item => Write(text, item, depth + 1)); break;
            default: throw new ArgumentException($"{value.GetType()} has no JSON form here.", nameof(value));
        }
    }

    private static void Enclose<T>(StringBuilder text, char open, IEnumerable<T> items, char close, int depth, Action<T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            text.Append(first ? "\n" : ",\n").Append(' ', depth);
            write(item);
            first = false;
        }
        if (!first) text.Append('\n').Append(' ', depth - 1);
        text.Append(close);
    }

    private static void Quote(StringBuilder text, string value)
    {
        if (!value.AsSpan().ContainsAny(Escaped))
        {
            text.Append('"').Append(value).Append('"');
            return;
        }
        text.Append('"');
        foreach (var c in value)
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        text.Append('"');
    }
}
