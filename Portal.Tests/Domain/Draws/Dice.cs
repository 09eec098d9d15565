using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Tests.Domain.Draws;

/// <summary>Numbers that are the same in every run: SHA-256 of a name and a counter.</summary>
internal sealed class Dice(string name)
{
    private int thrown;

    /// <returns>0 up to, not including, <paramref name="sides"/>; the remainder's bias is below one in a billion.</returns>
    public int Throw(int sides) =>
        (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}/{thrown++}"))) % (ulong)sides);

    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}/{thrown++}")));

    public T[] Shuffled<T>(IEnumerable<T> items) => [.. items.Select(item => (Hash(), item)).OrderBy(p => p.Item1, StringComparer.Ordinal).Select(p => p.item)];
}
