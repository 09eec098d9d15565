using Portal.Domain.Office;

namespace Portal.Domain.Plans;

/// <summary>计划变更的进度 (Art. 12): computed from its facts, never stored.</summary>
[Article(12)]
public enum RevisionStage { 草稿, 待审核, 已退回, 已生效, 已放弃 }

/// <summary>变更后的任务 (Art. 13): a line as a version has it.</summary>
/// <param name="LineId">The plan's line, from which draws may have been made; null for one that the version adds.</param>
[Article(13)]
public sealed record DraftLine(int No, int? LineId, PlanLineFacts Facts);

/// <summary>计划变更 (Art. 12): a new version of an accepted plan, with its reason; the version in force stands, and is drawn from, until this one is accepted.</summary>
[Article(12, 13)]
public sealed class PlanRevision
{
    private PlanRevision() { }

    internal PlanRevision(AnnualPlan plan, string reason, Actor by, DateOnly today)
    {
        (Edition, Reason, OpenedBy, OpenedOn) = (plan.Edition + 1, reason.Trim(), by.Name, today);
        Lines = [.. plan.LinesNow()];
        Before = [.. Lines];
    }

    public int Id { get; private set; }
    public int PlanId { get; private set; }

    /// <summary>版次 that it becomes; the plan as first accepted is edition 1.</summary>
    public int Edition { get; private set; }
    public string Reason { get; private set; } = "";
    public DateOnly OpenedOn { get; private set; }
    public string OpenedBy { get; private set; } = "";
    public List<DraftLine> Lines { get; private set; } = [];

    /// <summary>上一版的任务: what this version changes; kept, so that an earlier version can always be read.</summary>
    public List<DraftLine> Before { get; private set; } = [];
    public DateOnly? SubmittedOn { get; private set; }
    public string SubmittedBy { get; private set; } = "";
    public DateOnly? ReviewedOn { get; private set; }
    public string ReviewedBy { get; private set; } = "";
    public bool? Accepted { get; private set; }
    public string Remarks { get; private set; } = "";
    public DateOnly? DiscardedOn { get; private set; }
    public string DiscardedBy { get; private set; } = "";

    public RevisionStage Stage =>
        DiscardedOn is not null ? RevisionStage.已放弃
        : Accepted is true ? RevisionStage.已生效
        : SubmittedOn is not null ? RevisionStage.待审核
        : Accepted is false ? RevisionStage.已退回 : RevisionStage.草稿;

    public bool IsOpen => Stage is RevisionStage.草稿 or RevisionStage.待审核 or RevisionStage.已退回;

    public bool CanBeEdited => Stage is RevisionStage.草稿 or RevisionStage.已退回;

    public IReadOnlyList<LineChange> Changes => LineChange.Between(Before, Lines);

    internal void Add(PlanLineFacts facts) => Lines = [.. Lines, new(Lines.Count + 1, null, facts)];

    internal Outcome Amend(int no, PlanLineFacts facts)
    {
        if (Lines.Find(l => l.No == no) is not { } line) return Unknown(no);
        Lines = [.. Lines.Select(l => l == line ? l with { Facts = facts } : l)];
        return Outcome.Done;
    }

    internal Outcome Remove(int no, IReadOnlySet<int> drawn)
    {
        if (Lines.Find(l => l.No == no) is not { } line) return Unknown(no);
        if (line.LineId is { } id && drawn.Contains(id)) return Drawn(line.Facts.TaskName);
        Lines = [.. Lines.Where(l => l != line).Select((l, i) => l with { No = i + 1 })];
        return Outcome.Done;
    }

    internal void Rename(string category, string to) =>
        Lines = [.. Lines.Select(l => l with { Facts = l.Facts with { Categories = [.. l.Facts.Categories.Select(c => c == category ? to : c).Distinct()] } })];

    internal Outcome Submit(Actor by, DateOnly today)
    {
        if (!CanBeEdited) return Closed("不能提交");
        if (Lines.Count == 0) return new Refusal("变更后的计划没有任务，请至少保留一项。", 13);
        if (Changes.Count == 0) return new Refusal("与现行版次相比没有任何变化，不需要变更；不再变更的请放弃。", 12);
        (SubmittedOn, SubmittedBy) = (today, by.Name);
        (ReviewedOn, ReviewedBy, Accepted, Remarks) = (null, "", null, "");
        return Outcome.Done;
    }

    internal Outcome Review(Actor by, DateOnly today, bool accept, string remarks)
    {
        if (Stage is not RevisionStage.待审核) return Closed("只有待审核的变更可以审核");
        if (!accept && string.IsNullOrWhiteSpace(remarks)) return new Refusal("退回计划变更须写明意见。", 12);
        (ReviewedOn, ReviewedBy, Accepted, Remarks) = (today, by.Name, accept, remarks.Trim());
        if (!accept) SubmittedOn = null;
        return Outcome.Done;
    }

    internal Outcome Discard(Actor by, DateOnly today)
    {
        if (!CanBeEdited) return Closed("不能放弃");
        (DiscardedOn, DiscardedBy) = (today, by.Name);
        return Outcome.Done;
    }

    internal static Refusal Drawn(string taskName) => new($"任务“{taskName}”已经抽取过，不能移除；改动的数字只对以后的抽取有效。", 13);

    private static Refusal Unknown(int no) => new($"计划中没有第 {no} 项任务。", 13);

    private Refusal Closed(string what) => new($"第 {Edition} 版的变更现在是“{Stage}”，{what}。", 12);
}
