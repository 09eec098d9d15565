using Portal.Domain.Office;

namespace Portal.Domain.Plans;

/// <summary>计划阶段 (Art. 12): computed from the plan's facts, never stored.</summary>
[Article(12)]
public enum PlanStage { 草稿, 待审核, 已退回, 已生效 }

/// <summary>年度检查计划 (Art. 12, 13): a section's plan for one year, fixed before the end of January.</summary>
[Article(12, 13)]
public sealed class AnnualPlan
{
    private readonly List<PlanLine> lines = [];

    private AnnualPlan() { }

    public AnnualPlan(int sectionId, int year) => (SectionId, Year) = (sectionId, year);

    public int Id { get; private set; }
    public int SectionId { get; private set; }
    public int Year { get; private set; }
    public IReadOnlyList<PlanLine> Lines => lines;
    public DateOnly? SubmittedOn { get; private set; }
    public string SubmittedBy { get; private set; } = "";

    /// <summary>逾期说明 (Art. 12): why it was submitted after 31 January.</summary>
    public string LateReason { get; private set; } = "";
    public DateOnly? ReviewedOn { get; private set; }
    public string ReviewedBy { get; private set; } = "";
    public bool? Accepted { get; private set; }
    public string Remarks { get; private set; } = "";
    public int Version { get; private set; }

    public PlanStage Stage =>
        SubmittedOn is null ? (Accepted is false ? PlanStage.已退回 : PlanStage.草稿)
        : Accepted is true ? PlanStage.已生效 : PlanStage.待审核;

    public Outcome AddLine(PlanLineFacts facts)
    {
        if ((RefusalToEdit() ?? facts.Check()) is { } refusal) return refusal;
        lines.Add(new PlanLine(lines.Count + 1, facts));
        return Outcome.Done;
    }

    public Outcome AmendLine(int no, PlanLineFacts facts)
    {
        if ((RefusalToEdit() ?? facts.Check()) is { } refusal) return refusal;
        if (lines.SingleOrDefault(l => l.No == no) is not { } line) return new Refusal($"计划中没有第 {no} 项任务。", 13);
        line.Amend(facts);
        return Outcome.Done;
    }

    public Outcome RemoveLine(int no)
    {
        if (RefusalToEdit() is { } refusal) return refusal;
        if (lines.RemoveAll(l => l.No == no) == 0) return new Refusal($"计划中没有第 {no} 项任务。", 13);
        foreach (var (line, i) in lines.OrderBy(l => l.No).Select((l, i) => (l, i))) line.Renumber(i + 1);
        return Outcome.Done;
    }

    /// <summary>提交 (Art. 12): by the head; after the cutoff only with a reason.</summary>
    /// <param name="cutoff">The last day of January of the plan's year.</param>
    public Outcome Submit(Actor by, DateOnly today, DateOnly cutoff, string lateReason)
    {
        if (RefusalToEdit() is { } refusal) return refusal;
        if (lines.Count == 0) return new Refusal("计划还没有任务，请先添加至少一项。", 13);
        if (today > cutoff && string.IsNullOrWhiteSpace(lateReason))
            return new Refusal($"{Year} 年度计划应于 {cutoff:yyyy-MM-dd} 前制定，现已逾期，请说明原因。", 12);
        (SubmittedOn, SubmittedBy, LateReason) = (today, by.Name, lateReason.Trim());
        (ReviewedOn, ReviewedBy, Accepted, Remarks) = (null, "", null, "");
        return Outcome.Done;
    }

    /// <summary>审核 (Art. 7, 12): the coordinator accepts the plan, or returns it with remarks.</summary>
    public Outcome Review(Actor by, DateOnly today, bool accept, string remarks)
    {
        if (Stage != PlanStage.待审核) return new Refusal($"该计划现在是“{Stage}”，只有待审核的计划可以审核。", 12);
        if (!accept && string.IsNullOrWhiteSpace(remarks)) return new Refusal("退回计划须写明意见。", 12);
        (ReviewedOn, ReviewedBy, Accepted, Remarks) = (today, by.Name, accept, remarks.Trim());
        if (!accept) SubmittedOn = null;
        return Outcome.Done;
    }

    private Refusal? RefusalToEdit() => Stage is PlanStage.草稿 or PlanStage.已退回
        ? null
        : new Refusal($"该计划现在是“{Stage}”，不能修改；待审核的计划须先由工程管理科退回。", 12);
}
