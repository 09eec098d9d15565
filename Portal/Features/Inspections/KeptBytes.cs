using System.Security.Cryptography;
using Portal.Data;

namespace Portal.Features.Inspections;

/// <summary>文件的留存: bytes under their hash beside the attachments; whole or not there at all.</summary>
internal static class KeptBytes
{
    /// <returns>The hash, lower-case hexadecimal.</returns>
    public static async Task<string> Keep(DataFolder folder, ReadOnlyMemory<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var kept = ReceivedFile.PathOf(folder, hash);
        if (File.Exists(kept)) return hash;
        var temporary = Path.Combine(folder.Attachments, $"{Path.GetRandomFileName()}.part");
        await using (var file = new FileStream(temporary, FileMode.CreateNew))
        {
            await file.WriteAsync(bytes);
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, kept, overwrite: true);
        return hash;
    }
}
