using Portal.Domain.Draws;

namespace Portal.Domain.Plans;

/// <summary>名录单元 (Art. 11, 13): enterprises that no plan can tell apart, and how many they are; a million of them make a few hundred cells.</summary>
/// <param name="Like">Any one of them, as a draw would see it.</param>
/// <param name="Count">Below zero where the cell takes away those that are told apart elsewhere, because they were drawn this year.</param>
/// <param name="Before">Of these, how many were drawn in one of the two years before.</param>
[Article(11, 13)]
public sealed record RosterCell(ObjectCandidate Like, int Count, int Before)
{
    /// <summary>As it would be if this section had drawn nobody yet.</summary>
    public RosterCell WithoutDrawsOf(int sectionId) =>
        Like.Drawn.Count == 0 ? this : this with { Like = Like with { Drawn = [.. Like.Drawn.Where(d => d.SectionId != sectionId)] } };
}
