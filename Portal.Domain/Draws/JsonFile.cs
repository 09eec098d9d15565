using System.Text.Json;

namespace Portal.Domain.Draws;

/// <summary>Opens the text of a record or slip.</summary>
internal static class JsonFile
{
    // Some editors put a byte order mark before the text; it is forgiven here and reported as a difference later.
    private const char ByteOrderMark = '\uFEFF';

    public static Refusal? Read(string text, out object? json)
    {
        try
        {
            json = JsonText.Read(text.TrimStart(ByteOrderMark));
            return null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            json = null;
            return new Refusal(e is JsonException { LineNumber: { } line }
                ? $"内容不是有效的 JSON 文本（第 {line + 1} 行附近有误）。"
                : "内容不是有效的 JSON 文本：含有无效的字符。");
        }
    }
}
