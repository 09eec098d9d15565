using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Domain.Draws;

/// <summary>成批散列: SHA-256 of many short messages, eight at a time, one in each lane of a vector (FIPS 180-4, sections 5 and 6.2).</summary>
/// <remarks>
/// A call of the library costs several times the hash of so short a message; a roster of a million asks for three million.
/// Where the processor has no such vectors the library hashes them one by one. Not for use by two threads at once.
/// </remarks>
[Article(14)]
public sealed class Sha256Lanes
{
    public const int Count = 8, HashSize = SHA256.HashSizeInBytes;

    private const int Block = 64, LengthSize = 8;

    // The first 32 bits of the fractional parts of the square and cube roots of the first primes.
    private static readonly uint[] Start = Fractions(8, Math.Sqrt);
    private static readonly uint[] Round = Fractions(64, Math.Cbrt);

    private readonly bool vectors;
    private readonly byte[] beginning;
    private readonly Vector256<uint>[] begun = new Vector256<uint>[8], state = new Vector256<uint>[8], words = new Vector256<uint>[64];
    private readonly int[] lengths = new int[Count];
    private byte[] messages = [];
    private int stride;

    /// <param name="beginning">What every message begins with; its whole blocks are worked once.</param>
    /// <param name="vectors">False asks the library.</param>
    public Sha256Lanes(ReadOnlySpan<byte> beginning = default, bool? vectors = null)
    {
        this.vectors = vectors ?? Vector256.IsHardwareAccelerated;
        this.beginning = beginning.ToArray();
        Widen(2 * Block);
        for (var i = 0; i < begun.Length; i++) begun[i] = Vector256.Create(Start[i]);
        if (!this.vectors) return;
        var blocks = beginning.Length / Block * Block;
        for (var at = 0; at < blocks; at += Block)
        {
            for (var lane = 0; lane < Count; lane++) beginning.Slice(at, Block).CopyTo(messages.AsSpan(lane * stride));
            begun.CopyTo(state, 0);
            Compress(0);
            state.CopyTo(begun, 0);
        }
    }

    /// <summary>The place for a lane's message, after the common beginning; to be filled before the next is asked for.</summary>
    /// <param name="length">In bytes.</param>
    public Span<byte> Message(int lane, int length)
    {
        var common = vectors ? beginning.Length % Block : beginning.Length;
        var padded = (common + length + LengthSize) / Block * Block + Block;
        if (padded > stride) Widen(padded);
        lengths[lane] = common + length;
        var message = messages.AsSpan(lane * stride, padded);
        beginning.AsSpan(beginning.Length - common).CopyTo(message);
        message[(common + length)..].Clear();
        message[common + length] = 0x80;
        BinaryPrimitives.WriteInt64BigEndian(message[^LengthSize..], 8L * (beginning.Length + length));
        return message.Slice(common, length);
    }

    /// <inheritdoc cref="Message(int, int)"/>
    public void Message(int lane, ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, Message(lane, Encoding.UTF8.GetByteCount(text)));

    /// <summary>The hash of every lane, one after another; of a lane without a new message, its last one's.</summary>
    public void Hash(Span<byte> hashes)
    {
        if (!vectors)
        {
            for (var lane = 0; lane < Count; lane++) SHA256.HashData(messages.AsSpan(lane * stride, lengths[lane]), hashes[(lane * HashSize)..]);
            return;
        }
        begun.CopyTo(state, 0);
        var left = Count;
        for (var at = 0; left > 0; at += Block)
        {
            Compress(at);
            for (var lane = 0; lane < Count; lane++)
            {
                if ((lengths[lane] + LengthSize) / Block * Block != at) continue;
                for (var i = 0; i < state.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(hashes[(lane * HashSize + 4 * i)..], state[i][lane]);
                left--;
            }
        }
    }

    // A lane whose message has ended works on what lies there; its hash is taken already.
    private void Compress(int at)
    {
        var w = words;
        for (var t = 0; t < 16; t++)
        {
            var next = at + 4 * t;
            w[t] = Vector256.Create(Word(0, next), Word(1, next), Word(2, next), Word(3, next), Word(4, next), Word(5, next), Word(6, next), Word(7, next));
        }
        for (var t = 16; t < w.Length; t++)
        {
            var (x, y) = (w[t - 15], w[t - 2]);
            w[t] = w[t - 16] + (Right(x, 7) ^ Right(x, 18) ^ (x >>> 3)) + w[t - 7] + (Right(y, 17) ^ Right(y, 19) ^ (y >>> 10));
        }
        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var t = 0; t < w.Length; t++)
        {
            var one = h + (Right(e, 6) ^ Right(e, 11) ^ Right(e, 25)) + (g ^ (e & (f ^ g))) + Vector256.Create(Round[t]) + w[t];
            var two = (Right(a, 2) ^ Right(a, 13) ^ Right(a, 22)) + ((a & b) | (c & (a | b)));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + one, c, b, a, one + two);
        }
        (state[0], state[1], state[2], state[3]) = (state[0] + a, state[1] + b, state[2] + c, state[3] + d);
        (state[4], state[5], state[6], state[7]) = (state[4] + e, state[5] + f, state[6] + g, state[7] + h);
    }

    private uint Word(int lane, int at) => BinaryPrimitives.ReadUInt32BigEndian(messages.AsSpan(lane * stride + at));

    private static Vector256<uint> Right(Vector256<uint> x, int by) => (x >>> by) | (x << (32 - by));

    private static uint[] Fractions(int count, Func<double, double> root) =>
        [.. Enumerable.Range(2, 400).Where(n => Enumerable.Range(2, n - 2).All(d => n % d != 0)).Take(count).Select(prime => (uint)(root(prime) % 1 * (1L << 32)))];

    private void Widen(int longest)
    {
        var wider = new byte[Count * longest];
        for (var lane = 0; lane < Count && stride > 0; lane++) messages.AsSpan(lane * stride, stride).CopyTo(wider.AsSpan(lane * longest));
        (messages, stride) = (wider, longest);
    }
}
