using System.Security.Cryptography;
using System.Text;
using Portal.Domain;
using Portal.Domain.Draws;

namespace Portal.Tests.Domain.Draws;

[Article(14)]
public class FrameTreeTests
{
    private static readonly string Salt = new Dice("salt").Hash();

    public static TheoryData<int> Sizes => [.. Enumerable.Range(1, 70)];

    [Theory, MemberData(nameof(Sizes))]
    public void Root_and_paths_are_those_of_the_recursive_definition(int size)
    {
        string[] lines = [.. Enumerable.Range(0, size).Select(i => $"object\t企业{i}\tA")];
        byte[][] leaves = [.. lines.Select(Leaf)];
        var tree = new FrameTree(Salt, lines);

        Assert.Equal(Hex(Root(leaves)), tree.Root);
        for (var i = 0; i < size; i++)
        {
            Assert.Equal(Path(i, leaves).Select(Hex), tree.AuditPath(i));
            var proven = ProvenLine.Of(tree, lines, i);
            Assert.Equal(tree.Root, FrameTree.RootFrom(proven, size));
            Assert.NotEqual(tree.Root, FrameTree.RootFrom(proven with { Line = proven.Line + "。" }, size));
            Assert.NotEqual(tree.Root, FrameTree.RootFrom(proven with { Index = (i + 1) % (size + 1) }, size));
            Assert.NotEqual(tree.Root, FrameTree.RootFrom(proven with { Path = [.. proven.Path, tree.Root] }, size));
            if (size > 1) Assert.NotEqual(tree.Root, FrameTree.RootFrom(proven with { Path = [.. proven.Path.Skip(1)] }, size));
        }
    }

    [Theory, InlineData(4095), InlineData(4096), InlineData(4097), InlineData(9001)]
    public void A_long_list_that_every_core_hashes_a_part_of_has_the_same_root(int size)
    {
        string[] lines = [.. Enumerable.Range(0, size).Select(i => $"object\t{new string('企', i % 70)}{i}\tA")];
        byte[][] leaves = [.. lines.Select(Leaf)];
        var tree = new FrameTree(Salt, lines);
        Assert.Equal(Hex(Root(leaves)), tree.Root);
        foreach (var i in new[] { 0, 4095 % size, size - 1 }) Assert.Equal(tree.Root, FrameTree.RootFrom(ProvenLine.Of(tree, lines, i), size));
    }

    private static byte[] Leaf(string line, int index)
    {
        byte[] place = [(byte)(index >> 24), (byte)(index >> 16), (byte)(index >> 8), (byte)index];
        return SHA256.HashData([0, .. SHA256.HashData([.. Convert.FromHexString(Salt), .. place]), .. Encoding.UTF8.GetBytes(line)]);
    }

    private static int Split(int count)
    {
        var k = 1;
        while (k * 2 < count) k *= 2;
        return k;
    }

    private static byte[] Root(byte[][] d) =>
        d.Length == 1 ? d[0] : SHA256.HashData([1, .. Root(d[..Split(d.Length)]), .. Root(d[Split(d.Length)..])]);

    private static IEnumerable<byte[]> Path(int m, byte[][] d)
    {
        if (d.Length == 1) return [];
        var k = Split(d.Length);
        return m < k ? Path(m, d[..k]).Append(Root(d[k..])) : Path(m - k, d[k..]).Append(Root(d[..k]));
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
