namespace Portal.Domain.Draws;

/// <summary>抽取核验 (Art. 14): recomputes a record or a slip from what it states, and says what differs.</summary>
[Article(14)]
public static class DrawVerifier
{
    private static readonly string[] SlipOnly = ["leafCount", "object", "stratum", "ticket", "cut", "drawn"];
    private static readonly string[] RecordOnly = ["salt", "lines", "seed", "objects", "teams", "assignment", "attempt", "exchanges"];

    /// <param name="text">The whole file, as it stands.</param>
    public static Verification Verify(string text)
    {
        if (JsonFile.Read(text, out var json) is { } unreadable) return Verification.Impossible(unreadable.Reason);
        var names = json is List<KeyValuePair<string, object?>> fields ? fields.Select(f => f.Key).ToHashSet(StringComparer.Ordinal) : [];
        var (record, slip) = (RecordOnly.Count(names.Contains), SlipOnly.Count(names.Contains));
        return record + slip == 0 ? Verification.Impossible("文件既不是抽取记录，也不是抽取凭单。")
            : record > slip ? RecordVerifier.Verify(text, json)
            : SlipVerifier.Verify(text, json);
    }

    /// <summary>The same content written in another way is reported too: one draw has one text.</summary>
    internal static string? DifferentWriting(string text, string canonical)
    {
        if (text == canonical) return null;
        var at = text.Zip(canonical).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"文件的写法与规定的格式不一致：从第 {text.Take(at).Count(c => c == '\n') + 1} 行起有增删或改动的字符。";
    }
}
