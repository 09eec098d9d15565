using Portal.Domain.Plans;

namespace Portal.Domain.Draws;

/// <summary>综合检查计入的计划任务 (Art. 5, 16): which lines of which sections a combined draw was made for, and how many objects it counts for each.</summary>
[Article(5, 16)]
public sealed class CombinedLine
{
    private CombinedLine() { }

    /// <param name="whole">Whether nothing of the line's round is left to draw.</param>
    public CombinedLine(DrawRound draw, int planLineId, int planEdition, int sectionId, int round, IEnumerable<StandingShare> credits, bool whole) =>
        (Draw, PlanLineId, PlanEdition, SectionId, Round, Credits, Whole) = (draw, planLineId, planEdition, sectionId, round, [.. credits], whole);

    public int Id { get; private set; }
    public int DrawId { get; private set; }
    public DrawRound Draw { get; private set; } = null!;
    public int PlanLineId { get; private set; }
    public int PlanEdition { get; private set; }
    public int SectionId { get; private set; }

    /// <summary>计入的轮次.</summary>
    public int Round { get; private set; }

    /// <summary>计入的家数 by standing.</summary>
    public List<StandingShare> Credits { get; private set; } = [];

    /// <summary>本轮已抽完; else the section draws what is left by itself, or in another combined draw.</summary>
    public bool Whole { get; private set; }
}
