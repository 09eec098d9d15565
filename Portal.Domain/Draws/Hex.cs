using System.Security.Cryptography;
using System.Text;

namespace Portal.Domain.Draws;

/// <summary>Hashes, salts and secrets as text: 64 lower-case hex digits.</summary>
internal static class Hex
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);

    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    public static byte[] Bytes(string hash) =>
        IsHash(hash) ? Convert.FromHexString(hash) : throw new ArgumentException("应为 64 位小写十六进制数。", nameof(hash));

    public static string Sha(string text) => Of(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
