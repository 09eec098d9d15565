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
    private readonly List<PlanRevision> revisions = [];

    private AnnualPlan() { }

    public AnnualPlan(int sectionId, int year) => (SectionId, Year) = (sectionId, year);

    public int Id { get; private set; }
    public int SectionId { get; private set; }
    public int Year { get; private set; }
    public IReadOnlyList<PlanLine> Lines => lines;

    /// <summary>版次 in force: 1 as first accepted, one more with each change that was accepted.</summary>
    public int Edition { get; private set; } = 1;

    /// <summary>计划变更 (Art. 12): of an accepted plan, in the order in which they were opened.</summary>
    public IReadOnlyList<PlanRevision> Revisions => revisions;

    /// <summary>The change that is being drawn up or reviewed; at most one.</summary>
    public PlanRevision? OpenRevision => revisions.Find(r => r.IsOpen);

    /// <summary>正在编制的任务: those of the open change, else the plan's own.</summary>
    public IReadOnlyList<DraftLine> Drafted => OpenRevision?.Lines ?? LinesNow();

    internal IReadOnlyList<DraftLine> LinesNow() => [.. lines.OrderBy(l => l.No).Select(l => new DraftLine(l.No, l.Id, l.Facts()))];
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

    /// <summary>某版的任务 (Art. 12): as they stood when that edition was in force.</summary>
    /// <returns>Null for an edition that the plan never had.</returns>
    public IReadOnlyList<DraftLine>? LinesOf(int edition) =>
        edition == Edition ? LinesNow() : revisions.Find(r => r.Accepted is true && r.Edition == edition + 1)?.Before;

    /// <summary>抽取时的任务 (Art. 12, 13): a line as it stood in the edition under which it was drawn.</summary>
    public PlanLineFacts LineOf(int lineId, int edition) => (LinesOf(edition) ?? LinesNow()).Single(l => l.LineId == lineId).Facts;

    public Outcome AddLine(PlanLineFacts facts)
    {
        if ((RefusalToEdit() ?? facts.Check()) is { } refusal) return refusal;
        if (OpenRevision is { } revision) revision.Add(facts);
        else lines.Add(new PlanLine(lines.Count + 1, facts));
        return Outcome.Done;
    }

    public Outcome AmendLine(int no, PlanLineFacts facts)
    {
        if ((RefusalToEdit() ?? facts.Check()) is { } refusal) return refusal;
        if (OpenRevision is { } revision) return revision.Amend(no, facts);
        if (lines.SingleOrDefault(l => l.No == no) is not { } line) return new Refusal($"计划中没有第 {no} 项任务。", 13);
        line.Amend(facts);
        return Outcome.Done;
    }

    /// <param name="drawn">The plan's lines that were drawn from: they stay.</param>
    public Outcome RemoveLine(int no, IReadOnlySet<int> drawn)
    {
        if (RefusalToEdit() is { } refusal) return refusal;
        if (OpenRevision is { } revision) return revision.Remove(no, drawn);
        if (lines.RemoveAll(l => l.No == no) == 0) return new Refusal($"计划中没有第 {no} 项任务。", 13);
        foreach (var (line, i) in lines.OrderBy(l => l.No).Select((l, i) => (l, i))) line.Renumber(i + 1);
        return Outcome.Done;
    }

    /// <summary>提交 (Art. 12): by the head; after the cutoff only with a reason.</summary>
    /// <param name="cutoff">The last day of January of the plan's year.</param>
    public Outcome Submit(Actor by, DateOnly today, DateOnly cutoff, string lateReason)
    {
        if (Stage is PlanStage.已生效) return new Refusal("计划已生效，改动须作为变更提交。", 12);
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

    /// <summary>发起计划变更 (Art. 12): the next version begins as a copy of the one in force.</summary>
    public Outcome Revise(string reason, Actor by, DateOnly today)
    {
        if (Stage is not PlanStage.已生效) return new Refusal($"该计划现在是“{Stage}”，直接修改即可；已生效的计划才需要变更。", 12);
        if (OpenRevision is { } open) return new Refusal($"第 {open.Edition} 版的变更现在是“{open.Stage}”，请先办完或放弃。", 12);
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明变更计划的原因，原因会一直保留。", 12);
        revisions.Add(new PlanRevision(this, reason, by, today));
        return Outcome.Done;
    }

    public Outcome SubmitRevision(Actor by, DateOnly today) => OpenRevision is { } open ? open.Submit(by, today) : NoRevision;

    public Outcome DiscardRevision(Actor by, DateOnly today) => OpenRevision is { } open ? open.Discard(by, today) : NoRevision;

    /// <summary>审核计划变更 (Art. 7, 12): accepted, it becomes the version in force; a line keeps its identity, and with it its draws.</summary>
    /// <param name="drawn">The lines that were drawn from: they stay.</param>
    /// <param name="frozen">The lines whose list is frozen and not yet drawn: they stand still until then.</param>
    public Outcome ReviewRevision(Actor by, DateOnly today, bool accept, string remarks, IReadOnlySet<int> drawn, IReadOnlySet<int> frozen)
    {
        if (OpenRevision is not { } open) return NoRevision;
        if (accept && open.Changes.FirstOrDefault(c => c.Before is { LineId: { } id } && frozen.Contains(id)) is { Before: { } still })
            return new Refusal($"任务“{still.Facts.TaskName}”的底册已冻结、尚未揭晓，请在揭晓或作废之后再审核通过。", 14);
        if (accept && open.Changes.FirstOrDefault(c => c is { After: null, Before.LineId: { } id } && drawn.Contains(id)) is { Before: { } gone })
            return PlanRevision.Drawn(gone.Facts.TaskName);
        var reviewed = open.Review(by, today, accept, remarks);
        if (!reviewed.Succeeded || !accept) return reviewed;
        lines.RemoveAll(l => open.Lines.TrueForAll(d => d.LineId != l.Id));
        foreach (var draft in open.Lines)
        {
            if (lines.Find(l => l.Id == draft.LineId) is not { } line) lines.Add(new PlanLine(draft.No, draft.Facts));
            else line.Become(draft);
        }
        Edition = open.Edition;
        return Outcome.Done;
    }

    /// <summary>单位类别更名 (Art. 11, 13).</summary>
    public void Rename(string category, string to)
    {
        foreach (var line in lines) line.Rename(category, to);
        OpenRevision?.Rename(category, to);
    }

    private static Refusal NoRevision => new("没有正在办理的计划变更，请刷新后再看。", 12);

    private Refusal? RefusalToEdit() => Stage is PlanStage.草稿 or PlanStage.已退回 || OpenRevision is { CanBeEdited: true }
        ? null
        : OpenRevision is { } open ? new Refusal($"第 {open.Edition} 版的变更现在是“{open.Stage}”，不能修改；须先由工程管理科退回。", 12)
        : Stage is PlanStage.已生效 ? new Refusal("该计划现在是“已生效”，不能修改；需要改动的，由科室负责人写明原因、发起计划变更。", 12)
        : new Refusal($"该计划现在是“{Stage}”，不能修改；待审核的计划须先由工程管理科退回。", 12);
}
