using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Domain.Draws;

/// <summary>底册哈希树 (Art. 14): the salted Merkle tree over a frame's lines, shaped as in RFC 6962 section 2.1.</summary>
/// <remarks>Every leaf has its own salt, so that one line can be shown without letting the others be guessed. Hashes are lower-case hex.</remarks>
[Article(14)]
public sealed class FrameTree
{
    private const byte LeafMark = 0, NodeMark = 1;

    private readonly byte[] salt;
    private readonly List<byte[][]> levels = [];

    /// <param name="salt">64 lower-case hex digits.</param>
    /// <param name="lines">The frame's lines in the protocol's order, at least one.</param>
    public FrameTree(string salt, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) throw new ArgumentException("底册没有任何行。", nameof(lines));
        this.salt = Hex.Bytes(salt);
        levels.Add([.. lines.Select((line, i) => Leaf(SaltOf(i), line))]);
        while (levels[^1].Length > 1)
            levels.Add([.. levels[^1].Chunk(2).Select(pair => pair.Length == 2 ? Node(pair[0], pair[1]) : pair[0])]);
    }

    public int LeafCount => levels[0].Length;

    /// <summary>底册根哈希.</summary>
    public string Root => Hex.Of(levels[^1][0]);

    /// <summary>The salt of one leaf, from 0; it opens that leaf and no other.</summary>
    public string LeafSalt(int index) => Hex.Of(SaltOf(index));

    /// <summary>审计路径: the hashes, from the leaf upwards, that lead from it to the root.</summary>
    public IReadOnlyList<string> AuditPath(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)LeafCount, nameof(index));
        var path = new List<string>();
        foreach (var level in levels)
        {
            if ((index ^ 1) < level.Length && level.Length > 1) path.Add(Hex.Of(level[index ^ 1]));
            index >>= 1;
        }
        return path;
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

    private static byte[] Leaf(byte[] salt, string line) => SHA256.HashData([LeafMark, .. salt, .. Encoding.UTF8.GetBytes(line)]);

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([NodeMark, .. left, .. right]);
}
