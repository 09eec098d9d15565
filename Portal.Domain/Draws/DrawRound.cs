namespace Portal.Domain.Draws;

/// <summary>抽取进度: computed from the facts of a draw, never stored.</summary>
[Article(14)]
public enum DrawStage { 已冻结待见证 = 0, 可以揭晓 = 1, 已揭晓 = 2, 已作废 = 3 }

/// <summary>随机抽取的一轮 (Art. 14, 17): one frozen frame and what became of it — committed at once, witnessed, revealed once; or abandoned and kept.</summary>
/// <remarks>The steps follow protocol double-random/1: freeze, commit, witness, reveal. Nothing frozen can be changed; a correction is a new round.</remarks>
[Article(14, 17)]
public sealed class DrawRound
{
    private DrawRound() { }

    public DrawRound(string no, int round, DrawTask task, FrozenFrame frozen, Stamp by)
    {
        (No, Round, PlanLineId, SectionId, TaskName) = (no, round, task.PlanLineId, task.SectionId, task.TaskName);
        (Combined, FromOn, ToOn, Day, PlanEdition, Joint) = (task.Combined, task.FromOn, task.ToOn, task.Day, task.PlanEdition, task.Joint);
        (Lines, Salt, FrameRoot, Commitment, SecretSealed) = ([.. frozen.Lines], frozen.Salt, frozen.FrameRoot, frozen.Commitment, frozen.SecretSealed);
        (FrozenAt, FrozenBy) = (by.At, by.Name);
    }

    /// <summary>替补抽取 (Art. 15): one seat of the first draw's team is drawn for anew.</summary>
    /// <param name="original">The draw in whose team the seat is vacant.</param>
    /// <param name="round">Which attempt for this recusal, from 1.</param>
    public static DrawRound Substitute(string no, int round, int recusalId, DrawRound original, DateOnly day, FrozenFrame frozen, Stamp by) =>
        new(no, round, new DrawTask(original.PlanLineId, original.SectionId, original.TaskName, original.Combined, day, original.FromOn, original.ToOn, original.PlanEdition, original.Joint), frozen, by) { RecusalId = recusalId };

    public int Id { get; private set; }

    /// <summary>替补抽取所为的回避 (Art. 15); null for a draw of objects and inspectors.</summary>
    public int? RecusalId { get; private set; }
    public DrawKind Kind => RecusalId is null ? DrawKind.Random : DrawKind.Substitute;

    /// <summary>抽取编号, e.g. 抽2026-003; it stands in the frame's first line.</summary>
    public string No { get; private set; } = "";
    public int PlanLineId { get; private set; }

    /// <summary>计划版次 (Art. 12) under which it was drawn; a later version changes nothing here.</summary>
    public int PlanEdition { get; private set; }

    /// <summary>轮次: from 1 for each plan line; a line drawn twice a year has a second round.</summary>
    public int Round { get; private set; }
    public int SectionId { get; private set; }
    public string TaskName { get; private set; } = "";

    /// <summary>综合检查 (Art. 5).</summary>
    public bool Combined { get; private set; }

    /// <summary>合并抽取 (Art. 5): for lines of several sections; which rounds it counts for stands in <see cref="CombinedLine"/>.</summary>
    public bool Joint { get; private set; }

    /// <summary>抽取日 (Asia/Shanghai): its calendar year counts for Art. 16.</summary>
    public DateOnly Day { get; private set; }
    public DateOnly FromOn { get; private set; }
    public DateOnly ToOn { get; private set; }

    /// <summary>底册: the frame's lines, in the protocol's order.</summary>
    public List<string> Lines { get; private set; } = [];
    public string Salt { get; private set; } = "";
    public string FrameRoot { get; private set; } = "";
    public string Commitment { get; private set; } = "";

    /// <summary>The secret, encrypted with the portal's keys until it is revealed in the record.</summary>
    public string SecretSealed { get; private set; } = "";

    /// <summary>UTC; freezing and committing are one step.</summary>
    public DateTime FrozenAt { get; private set; }
    public string FrozenBy { get; private set; } = "";

    /// <summary>见证: each as <c>NAME=WORDS</c>, in the order spoken.</summary>
    public List<string> Witnesses { get; private set; } = [];
    /// <summary>见证的姓名和内容, as people read them; the words may hold an equals sign themselves.</summary>
    public IEnumerable<(string Name, string Words)> Spoken => Said(Witnesses);

    /// <inheritdoc cref="Spoken"/>
    public static IEnumerable<(string Name, string Words)> Said(IEnumerable<string> witnesses) => witnesses.Select(w => w.Split('=', 2)).Select(w => (w[0], w[1]));
    public DateTime? RevealedAt { get; private set; }
    public string RevealedBy { get; private set; } = "";

    /// <summary>抽取记录: the record's text, from which everything can be recomputed; empty until revealed.</summary>
    public string RecordJson { get; private set; } = "";
    public DateTime? AbandonedAt { get; private set; }
    public string AbandonedBy { get; private set; } = "";
    public string AbandonedWhy { get; private set; } = "";
    public int Version { get; private set; }

    public DrawStage Stage => StageOf(AbandonedAt is not null, RevealedAt is not null, Witnesses.Count);

    /// <summary>The stage from its facts alone, for lists that do not load the frame.</summary>
    public static DrawStage StageOf(bool abandoned, bool revealed, int witnesses) =>
        abandoned ? DrawStage.已作废
        : revealed ? DrawStage.已揭晓
        : witnesses == 0 ? DrawStage.已冻结待见证 : DrawStage.可以揭晓;

    public bool IsOpen => Stage is DrawStage.已冻结待见证 or DrawStage.可以揭晓;

    /// <summary>见证 (Art. 14): something that the office could not know when it committed.</summary>
    /// <param name="witness">As it enters the seed, <c>NAME=WORDS</c>.</param>
    public Outcome Hear(string witness)
    {
        if (!IsOpen) return RefusalNow("不能再添加见证");
        var name = witness[..(witness.IndexOf('=') + 1)];
        if (Witnesses.Any(w => w.StartsWith(name, StringComparison.Ordinal)))
            return new Refusal($"见证人“{name.TrimEnd('=')}”已经说过，一人一句。", 14);
        Witnesses = [.. Witnesses, witness];
        return Outcome.Done;
    }

    /// <summary>揭晓 (Art. 14): once, and only after a witness has spoken.</summary>
    public Outcome Reveal(string recordJson, Stamp by)
    {
        if (RefusalToReveal() is { } refusal) return refusal;
        (RecordJson, RevealedAt, RevealedBy, SecretSealed) = (recordJson, by.At, by.Name, "");
        return Outcome.Done;
    }

    public Refusal? RefusalToReveal() => Stage switch
    {
        DrawStage.可以揭晓 => null,
        DrawStage.已冻结待见证 => new Refusal("至少要有一名见证人说出见证内容，才能揭晓。", 14),
        _ => RefusalNow("不能再揭晓"),
    };

    /// <summary>抽取无效 (Art. 15): why a revealed draw came to nothing; null while it is not revealed, and when it stands.</summary>
    public Refusal? RefusalOfResult() => RecordJson.Length == 0 ? null : DrawRecord.Parse(RecordJson).Value?.Result.Void;

    /// <summary>作废: the round stays visible with its reason. A draw that stands is never abandoned, a void one (Art. 15) can be.</summary>
    public Outcome Abandon(string why, Stamp by)
    {
        if (!IsOpen && (Stage is DrawStage.已作废 || RefusalOfResult() is null)) return RefusalNow("不能作废");
        if (string.IsNullOrWhiteSpace(why)) return new Refusal("请写明作废的原因，作废的底册和原因会一直保留。", 14);
        (AbandonedAt, AbandonedBy, AbandonedWhy) = (by.At, by.Name, why.Trim());
        return Outcome.Done;
    }

    private Refusal RefusalNow(string what) => new($"抽取 {No} {Stage}，{what}。", 14);
}

/// <summary>抽取任务 (Art. 13, 14): the plan line that is drawn for, and the window for the visits.</summary>
/// <param name="Joint">合并抽取: lines of several sections; see <see cref="CombinedLine"/>.</param>
/// <param name="PlanEdition">The plan's 版次 in force when the list is frozen.</param>
[Article(13, 14)]
public sealed record DrawTask(int PlanLineId, int SectionId, string TaskName, bool Combined, DateOnly Day, DateOnly FromOn, DateOnly ToOn, int PlanEdition = 1, bool Joint = false);

/// <summary>冻结的底册 (Art. 14): lines, salt and the two public values, all lower-case hexadecimal.</summary>
[Article(14)]
public sealed record FrozenFrame(IReadOnlyList<string> Lines, string Salt, string FrameRoot, string Commitment, string SecretSealed);

/// <summary>办理时刻: who, and when in UTC.</summary>
public readonly record struct Stamp(string Name, DateTime At);
