namespace Portal.Domain.Draws;

/// <summary>底册 (Art. 14): the list that is frozen before a draw, and from which alone, with a seed, the draw follows.</summary>
/// <remarks>Whatever the order of the lines it was read from, a frame has one order and one text: draw protocol, section 1.</remarks>
[Article(14)]
public sealed class Frame
{
    internal Frame() { }

    /// <summary>抽取编号.</summary>
    public required string Number { get; init; }
    public required DrawKind Kind { get; init; }
    public required IReadOnlyList<FrameRule> Rules { get; init; }
    public required IReadOnlyList<FrameStratum> Strata { get; init; }
    public required IReadOnlyList<FrameRole> Roles { get; init; }

    /// <summary>检查组数.</summary>
    public required int Teams { get; init; }
    public required IReadOnlyList<FrameObject> Objects { get; init; }
    public required IReadOnlyList<FrameExclusion> Exclusions { get; init; }
    public required IReadOnlyList<FrameInspector> Inspectors { get; init; }
    public required IReadOnlyList<FrameConflict> Conflicts { get; init; }

    /// <summary>The text lines in the protocol's order, tab-separated, NFC: the leaves of <see cref="FrameTree"/>.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            string[] before =
            [
                $"draw\t{Number}\t{(Kind is DrawKind.Substitute ? "substitute" : "random")}",
                .. Rules.Select(l => l.ToString()),
                .. Strata.Select(l => l.ToString()),
                .. Roles.Select(l => l.ToString()),
                $"teams\t{Teams}",
            ];
            string[] after = [.. Exclusions.Select(l => l.ToString()), .. Inspectors.Select(l => l.ToString()), .. Conflicts.Select(l => l.ToString())];
            // The objects are nearly all of a long list.
            var lines = new string[before.Length + Objects.Count + after.Length];
            before.CopyTo(lines, 0);
            Parallel.For(0, Objects.Count, i => lines[before.Length + i] = Objects[i].ToString());
            after.CopyTo(lines, before.Length + Objects.Count);
            return lines;
        }
    }

    /// <summary>Reads lines in any order (roles in drawing order); what is not in NFC is brought into it.</summary>
    /// <returns>The frame, or a refusal that names the line and what is wrong with it.</returns>
    public static Outcome<Frame> Parse(IEnumerable<string> lines) => FrameReader.Read(lines);

    /// <inheritdoc cref="Parse"/>
    /// <param name="objects">The objects that can be drawn, checked as their lines would be.</param>
    internal static Outcome<Frame> Of(IEnumerable<string> lines, IEnumerable<FrameObject> objects) => FrameReader.Read(lines, objects);

    /// <summary>Why the frame cannot be frozen: a draw from it could not work; null when it can.</summary>
    public Refusal? RefusalToFreeze() => FrameCheck.RefusalFor(this);
}
