namespace Portal.Domain.Draws;

/// <summary>底册行证明 (Art. 14): one line of a frame with what proves its place: index from 0, leaf salt and audit path, in hex.</summary>
[Article(14)]
public sealed record ProvenLine(string Line, int Index, string Salt, IReadOnlyList<string> Path)
{
    public static ProvenLine Of(FrameTree tree, IReadOnlyList<string> lines, int index) =>
        new(lines[index], index, tree.LeafSalt(index), tree.AuditPath(index));
}
