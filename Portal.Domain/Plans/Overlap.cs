using Portal.Domain.Draws;

namespace Portal.Domain.Plans;

/// <summary>任务重叠 (Art. 5, 16): a line of another section whose range holds enterprises that this one's holds too; together they could be one combined inspection.</summary>
/// <param name="Objects">How many enterprises stand in both ranges.</param>
/// <param name="Months">Whether the two lines share a month, without which they cannot be one inspection.</param>
[Article(5, 16)]
public sealed record Overlap(int LineId, int SectionId, int No, string TaskName, int Objects, bool Months)
{
    /// <returns>Null where no enterprise stands in both.</returns>
    public static Overlap? Of(PlanLineFacts facts, PlanLine other, int otherSectionId, DateOnly day, IEnumerable<RosterCell> cells)
    {
        var (here, there) = (ObjectConditions.Of(facts, 0, day, true), ObjectConditions.Of(other.Facts(), otherSectionId, day, true));
        var both = cells.Where(c => Reaches(here, c) && Reaches(there, c)).Sum(c => c.Count);
        return both <= 0 ? null
            : new(other.Id, otherSectionId, other.No, other.TaskName, both, facts.FromMonth <= other.ToMonth && other.FromMonth <= facts.ToMonth);
    }

    // Whether it may be drawn now does not matter here: Art. 16 is what a combined inspection answers.
    private static bool Reaches(ObjectConditions conditions, RosterCell cell) =>
        Eligibility.Judge(cell.Like with { Drawn = [] }, conditions).IsEligible;
}
