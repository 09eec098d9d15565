using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Domain.Draws;

/// <summary>底册哈希树 (Art. 14): the salted Merkle tree over a frame's lines, shaped as in RFC 6962 section 2.1.</summary>
/// <remarks>Every leaf has its own salt, so that one line can be shown without letting the others be guessed. Hashes are lower-case hex.</remarks>
[Article(14)]
public sealed class FrameTree
{
    private const byte LeafMark = 0, NodeMark = 1;
    private const int Size = SHA256.HashSizeInBytes, Portion = 4096;

    private readonly byte[] salt;

    // From the leaves up to the root, the hashes of each level one after another.
    private readonly List<byte[]> levels = [];

    /// <param name="salt">64 lower-case hex digits.</param>
    /// <param name="lines">The frame's lines in the protocol's order, at least one.</param>
    public FrameTree(string salt, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) throw new ArgumentException("底册没有任何行。", nameof(lines));
        this.salt = Hex.Bytes(salt);
        levels.Add(Level(lines.Count, (from, hashes) => Leaves(lines, from, hashes)));
        while (levels[^1].Length > Size)
        {
            var below = levels[^1];
            levels.Add(Level((below.Length / Size + 1) / 2, (from, hashes) => Nodes(below, from, hashes)));
        }
    }

    public int LeafCount => levels[0].Length / Size;

    /// <summary>底册根哈希.</summary>
    public string Root => Hex.Of(levels[^1]);

    /// <summary>The salt of one leaf, from 0; it opens that leaf and no other.</summary>
    public string LeafSalt(int index) => Hex.Of(SaltOf(index));

    /// <summary>审计路径: the hashes, from the leaf upwards, that lead from it to the root.</summary>
    public IReadOnlyList<string> AuditPath(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)LeafCount, nameof(index));
        var path = new List<string>();
        foreach (var level in levels)
        {
            if ((index ^ 1) < level.Length / Size && level.Length > Size) path.Add(Hex.Of(Hash(level, index ^ 1)));
            index >>= 1;
        }
        return path;
    }

    private static ReadOnlySpan<byte> Hash(byte[] level, int index) => level.AsSpan(index * Size, Size);

    // A roster of a million is two million leaves' hashes and as many nodes': every core takes a part.
    private static byte[] Level(int count, Write write)
    {
        var level = new byte[count * Size];
        if (count <= Portion) write(0, level);
        else Parallel.ForEach(Partitioner.Create(0, count, Portion), part => write(part.Item1, level.AsSpan(part.Item1 * Size, (part.Item2 - part.Item1) * Size)));
        return level;
    }

    /// <param name="from">The place of the first.</param>
    /// <param name="hashes">Of so many, one after another.</param>
    private delegate void Write(int from, Span<byte> hashes);

    private void Leaves(IReadOnlyList<string> lines, int from, Span<byte> hashes)
    {
        var (salts, leaves) = (new Sha256Lanes(salt), new Sha256Lanes([LeafMark]));
        Span<byte> lane8 = stackalloc byte[Sha256Lanes.Count * Size];
        foreach (var (at, count) in Eights(hashes.Length / Size))
        {
            for (var lane = 0; lane < count; lane++) BinaryPrimitives.WriteInt32BigEndian(salts.Message(lane, 4), from + at + lane);
            salts.Hash(lane8);
            for (var lane = 0; lane < count; lane++)
            {
                var line = lines[from + at + lane];
                var message = leaves.Message(lane, Size + Encoding.UTF8.GetByteCount(line));
                lane8.Slice(lane * Size, Size).CopyTo(message);
                Encoding.UTF8.GetBytes(line, message[Size..]);
            }
            leaves.Hash(lane8);
            lane8[..(count * Size)].CopyTo(hashes[(at * Size)..]);
        }
    }

    private static void Nodes(byte[] below, int from, Span<byte> hashes)
    {
        var nodes = new Sha256Lanes([NodeMark]);
        Span<byte> lane8 = stackalloc byte[Sha256Lanes.Count * Size];
        foreach (var (at, count) in Eights(hashes.Length / Size))
        {
            for (var lane = 0; lane < count; lane++)
            {
                var pair = below.AsSpan((from + at + lane) * 2 * Size);
                // One without a sibling goes up as it is.
                pair[..Math.Min(pair.Length, 2 * Size)].CopyTo(nodes.Message(lane, 2 * Size));
            }
            nodes.Hash(lane8);
            lane8[..(count * Size)].CopyTo(hashes[(at * Size)..]);
        }
        var last = from + hashes.Length / Size - 1;
        if (2 * last + 1 == below.Length / Size) Hash(below, 2 * last).CopyTo(hashes[^Size..]);
    }

    private static IEnumerable<(int At, int Count)> Eights(int count)
    {
        for (var at = 0; at < count; at += Sha256Lanes.Count) yield return (at, Math.Min(Sha256Lanes.Count, count - at));
    }

    /// <summary>The root that a line leads to by its audit path (RFC 9162 section 2.1.3.2).</summary>
    /// <returns>The root; null where a path of this length cannot belong to this place.</returns>
    public static string? RootFrom(ProvenLine line, int leafCount)
    {
        if (line.Index < 0 || line.Index >= leafCount) return null;
        var (at, last, hash) = (line.Index, leafCount - 1, Leaf(Hex.Bytes(line.Salt), line.Line));
        foreach (var step in line.Path)
        {
            if (last == 0) return null;
            var sibling = Hex.Bytes(step);
            if (at % 2 == 1 || at == last)
            {
                hash = Node(sibling, hash);
                while (at % 2 == 0 && at != 0) (at, last) = (at >> 1, last >> 1);
            }
            else hash = Node(hash, sibling);
            (at, last) = (at >> 1, last >> 1);
        }
        return last == 0 ? Hex.Of(hash) : null;
    }

    private byte[] SaltOf(int index)
    {
        Span<byte> input = stackalloc byte[36];
        salt.CopyTo(input);
        BinaryPrimitives.WriteInt32BigEndian(input[32..], index);
        return SHA256.HashData(input);
    }

    private static byte[] Leaf(byte[] salt, string line)
    {
        var length = 1 + Size + Encoding.UTF8.GetByteCount(line);
        var input = length <= 512 ? stackalloc byte[length] : new byte[length];
        input[0] = LeafMark;
        salt.CopyTo(input[1..]);
        Encoding.UTF8.GetBytes(line, input[(1 + Size)..]);
        return SHA256.HashData(input);
    }

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([NodeMark, .. left, .. right]);
}
