using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Portal.Identity;

/// <summary>动态口令 (TOTP, RFC 6238): six digits for each half minute, from a key that the portal and a telephone share.</summary>
public static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int KeyBytes = 20, Seconds = 30, Digits = 6, Modulus = 1_000_000, BitsOfALetter = 5;

    /// <summary>Telephones and servers are half a minute apart at times.</summary>
    private const int Drift = 1;

    /// <summary>A new key, in the letters in which authenticators take it.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Alphabet, KeyBytes * 8 / BitsOfALetter);

    /// <summary>The half minute that a moment lies in.</summary>
    public static long StepOf(DateTime utc) => (long)(utc - DateTime.UnixEpoch).TotalSeconds / Seconds;

    public static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // The authenticators in people's telephones know this one; as a MAC it is sound.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <returns>The half minute whose code this is, of those about now; null for a wrong one.</returns>
    public static long? StepOf(string key, string code, DateTime utc)
    {
        var given = string.Concat(code.Where(char.IsAsciiDigit));
        if (given.Length != Digits) return null;
        for (var step = StepOf(utc) - Drift; step <= StepOf(utc) + Drift; step++)
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(key, step)), System.Text.Encoding.ASCII.GetBytes(given))) return step;
        return null;
    }

    // Base32 (RFC 4648) without padding.
    private static byte[] Bytes(string key)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var letter in key)
        {
            (bits, held) = ((bits << BitsOfALetter) | Alphabet.IndexOf(letter, StringComparison.Ordinal), held + BitsOfALetter);
            if (held < 8) continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
            bits &= (1 << held) - 1;
        }
        return [.. bytes];
    }
}
