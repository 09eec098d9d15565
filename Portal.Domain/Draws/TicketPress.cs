using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Portal.Domain.Draws;

/// <summary>成批号签 (Art. 14): tickets of many ids from one seed. The seed fills SHA-256's first block, which is worked once; each ticket costs the block that follows.</summary>
[Article(14)]
public sealed class TicketPress
{
    private const int Block = 64, Longest = 55;

    private static readonly uint[] Rounds = Constants();
    private readonly Seed seed;
    private readonly string[] words;
    private readonly byte[] tail;
    private readonly uint[] state = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
    private readonly uint[] schedule = new uint[64];

    /// <param name="before">The words of the ticket before the id.</param>
    public TicketPress(Seed seed, ReadOnlySpan<string> before)
    {
        this.seed = seed;
        words = [.. before, ""];
        tail = Encoding.UTF8.GetBytes($"{string.Concat(before.ToArray().Select(w => "," + w))},");
        // 64 hex digits: exactly one block.
        Compress(Encoding.UTF8.GetBytes(seed.Text), state);
    }

    public Ticket Of(string id)
    {
        Span<byte> block = stackalloc byte[Block];
        if (tail.Length + Encoding.UTF8.GetMaxByteCount(id.Length) > Longest) return Whole(id);
        tail.CopyTo(block);
        var length = tail.Length + Encoding.UTF8.GetBytes(id, block[tail.Length..]);
        block[length..].Clear();
        block[length] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(block[56..], (ulong)(Block + length) * 8);
        Span<uint> work = stackalloc uint[8];
        state.CopyTo(work);
        Compress(block, work);
        Span<byte> hash = stackalloc byte[32];
        for (var i = 0; i < 8; i++) BinaryPrimitives.WriteUInt32BigEndian(hash[(4 * i)..], work[i]);
        return Ticket.From(hash);
    }

    // What does not fit into one block goes the long way.
    private Ticket Whole(string id)
    {
        words[^1] = id;
        return Ticket.Of(seed, words);
    }

    private void Compress(ReadOnlySpan<byte> block, Span<uint> into)
    {
        var w = schedule;
        for (var i = 0; i < 16; i++) w[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
        for (var i = 16; i < 64; i++)
        {
            var (x, y) = (w[i - 15], w[i - 2]);
            w[i] = w[i - 16] + w[i - 7]
                + (BitOperations.RotateRight(x, 7) ^ BitOperations.RotateRight(x, 18) ^ (x >> 3))
                + (BitOperations.RotateRight(y, 17) ^ BitOperations.RotateRight(y, 19) ^ (y >> 10));
        }
        var (a, b, c, d) = (into[0], into[1], into[2], into[3]);
        var (e, f, g, h) = (into[4], into[5], into[6], into[7]);
        for (var i = 0; i < 64; i++)
        {
            var first = h + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25)) + ((e & f) ^ (~e & g)) + Rounds[i] + w[i];
            var second = (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }
        into[0] += a; into[1] += b; into[2] += c; into[3] += d;
        into[4] += e; into[5] += f; into[6] += g; into[7] += h;
    }

    // FIPS 180-4: the first 32 bits of the fractional parts of the cube roots of the first 64 primes, by whole numbers alone.
    private static uint[] Constants() =>
        [.. Enumerable.Range(2, 310).Where(n => Enumerable.Range(2, n - 2).All(d => n % d != 0)).Take(64).Select(p => (uint)CubeRoot((BigInteger)p << 96))];

    private static ulong CubeRoot(BigInteger n)
    {
        var root = BigInteger.Zero;
        for (var bit = 35; bit >= 0; bit--)
        {
            var next = root + (BigInteger.One << bit);
            if (next * next * next <= n) root = next;
        }
        return (ulong)(root & uint.MaxValue);
    }
}
