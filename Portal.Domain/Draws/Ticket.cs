using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Domain.Draws;

/// <summary>号签 (Art. 14): SHA-256 of the seed and some words; small tickets win.</summary>
/// <remarks>Held as four big-endian numbers: their order is that of the hex text.</remarks>
[Article(14)]
public readonly record struct Ticket : IComparable<Ticket>
{
    private const int OnStack = 512;

    private readonly ulong a, b, c, d;

    /// <param name="hash">32 bytes.</param>
    internal Ticket(ReadOnlySpan<byte> hash)
    {
        a = BinaryPrimitives.ReadUInt64BigEndian(hash);
        b = BinaryPrimitives.ReadUInt64BigEndian(hash[8..]);
        c = BinaryPrimitives.ReadUInt64BigEndian(hash[16..]);
        d = BinaryPrimitives.ReadUInt64BigEndian(hash[24..]);
    }

    /// <param name="words">Such as "object", ID. None contains a comma: the frame refused it.</param>
    public static Ticket Of(Seed seed, params ReadOnlySpan<string> words)
    {
        var most = Encoding.UTF8.GetMaxByteCount(seed.Text.Length);
        foreach (var word in words) most += 1 + Encoding.UTF8.GetMaxByteCount(word.Length);
        Span<byte> input = most <= OnStack ? stackalloc byte[OnStack] : new byte[most];
        var length = Encoding.UTF8.GetBytes(seed.Text, input);
        foreach (var word in words)
        {
            input[length++] = (byte)',';
            length += Encoding.UTF8.GetBytes(word, input[length..]);
        }
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(input[..length], hash);
        return new Ticket(hash);
    }

    public int CompareTo(Ticket other) =>
        a != other.a ? a.CompareTo(other.a)
        : b != other.b ? b.CompareTo(other.b)
        : c != other.c ? c.CompareTo(other.c)
        : d.CompareTo(other.d);

    public override string ToString() => $"{a:x16}{b:x16}{c:x16}{d:x16}";
}
