using Portal.Data;

namespace Portal.Features.Inspections;

/// <summary>缩略图: a small JPEG beside a photo; it saves a phone's data and is evidence of nothing.</summary>
internal static class Thumbnail
{
    private const int MaxLength = 200 * 1024;
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

    /// <returns>Its hash; empty when there is none, or when it is no small JPEG.</returns>
    public static async Task<string> Keep(Stream? small, DataFolder folder)
    {
        if (small is null) return "";
        var buffer = new byte[MaxLength + 1];
        var length = await small.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false);
        var bytes = buffer.AsMemory(0, length);
        if (length > MaxLength || !bytes.Span.StartsWith(Jpeg)) return "";
        return await KeptBytes.Keep(folder, bytes);
    }
}
