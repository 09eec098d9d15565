using Portal.Domain.Office;

namespace Portal.Domain.Inspections;

/// <summary>回避的提出方 (Art. 15).</summary>
[Article(15)]
public enum RecusalAsker { 检查人员本人 = 0, 科室负责人 = 1, 检查对象 = 2 }

/// <summary>回避的办理方式 (Art. 15): objects exchanged with another inspector, or a substitute drawn.</summary>
[Article(15)]
public enum RecusalWay { 交换 = 0, 替补抽取 = 1 }

/// <summary>回避的进度 (Art. 15): computed from its facts, never stored.</summary>
[Article(15)]
public enum RecusalStage { 待决定 = 0, 待替补抽取 = 1, 已回避 = 2, 不予回避 = 3, 已撤回 = 4 }

/// <summary>回避 (Art. 15): after the draw an inspector is asked to stand aside from one inspection; decided by the head, carried out by exchange or by a substitute draw.</summary>
/// <remarks>While it is open the visit cannot be recorded. The draw's own record is not touched: who took the seat, and how, stands here beside it.</remarks>
[Article(15)]
public sealed class Recusal
{
    private Recusal() { }

    public Recusal(Inspection inspection, TeamMember member, RecusalAsker asker, string ground, DateOnly on, string by) =>
        (InspectionId, InspectorId, InspectorName, Role, Asker, Ground, AskedOn, AskedBy) =
        (inspection.Id, member.InspectorId, member.Name, member.Role, asker, ground, on, by);

    public int Id { get; private set; }
    public int InspectionId { get; private set; }

    /// <summary>应回避的检查人员, and the seat.</summary>
    public int InspectorId { get; private set; }
    public string InspectorName { get; private set; } = "";
    public string Role { get; private set; } = "";
    public RecusalAsker Asker { get; private set; }

    /// <summary>回避情形.</summary>
    public string Ground { get; private set; } = "";
    public DateOnly AskedOn { get; private set; }
    public string AskedBy { get; private set; } = "";
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>决定: null until decided.</summary>
    public bool? Granted { get; private set; }
    public RecusalWay? Way { get; private set; }
    public string Remarks { get; private set; } = "";
    public DateOnly? DecidedOn { get; private set; }
    public string DecidedBy { get; private set; } = "";

    /// <summary>交换到的检查, of the same draw; null where a substitute is drawn.</summary>
    public int? ExchangedWith { get; private set; }

    /// <summary>接任人员 and the day on which the seat was taken.</summary>
    public string SuccessorName { get; private set; } = "";
    public DateOnly? SettledOn { get; private set; }
    public int Version { get; private set; }

    public RecusalStage Stage =>
        WithdrawnOn is not null ? RecusalStage.已撤回
        : Granted is null ? RecusalStage.待决定
        : Granted is false ? RecusalStage.不予回避
        : SettledOn is null ? RecusalStage.待替补抽取 : RecusalStage.已回避;

    public bool IsOpen => Stage is RecusalStage.待决定 or RecusalStage.待替补抽取;

    /// <summary>提出回避 (Art. 15).</summary>
    /// <returns>Why it cannot be asked for now.</returns>
    public static Refusal? RefusalToAsk(Inspection inspection, int inspectorId, string ground)
    {
        if (inspection.CancelledOn is not null) return new("检查已取消，不需要回避。", 15);
        if (inspection.VisitOn is not null) return new("已登记到场，检查组不能再变更。确有利害关系的，请取消本次检查或由科室负责人另行处理。", 15);
        if (inspection.DrawId is null) return new("因案检查的检查组由科室负责人指派，请取消后重新登记检查组。", 9);
        if (!inspection.Members.Exists(m => m.InspectorId == inspectorId)) return new("该人员不在本次检查的检查组中。", 15);
        return string.IsNullOrWhiteSpace(ground) ? new("请写明回避的情形，例如近亲属在该单位任职。", 15) : null;
    }

    /// <summary>回避的决定人 (Art. 15): the section's head, and the coordinator; nobody decides on oneself.</summary>
    public Refusal? RefusalToDecide(Actor actor, int sectionId)
    {
        if (actor.InspectorId == InspectorId) return new("本人的回避不能由本人决定，请由工程管理科的其他负责人决定。", 15, RefusedBecause.Section);
        return actor.Role is Office.Role.科室负责人 or Office.Role.工程管理科 ? actor.RefusalFor(sectionId) : new("回避由科室负责人决定。", 15, RefusedBecause.Role);
    }

    public Outcome Withdraw(DateOnly on)
    {
        if (Stage is not RecusalStage.待决定) return Closed("不能撤回");
        WithdrawnOn = on;
        return Outcome.Done;
    }

    /// <summary>不予回避 (Art. 15): with the reason.</summary>
    public Outcome Refuse(string why, DateOnly on, string by)
    {
        if (Stage is not RecusalStage.待决定) return Closed("不能再作决定");
        if (string.IsNullOrWhiteSpace(why)) return new Refusal("不予回避的，请写明理由。", 15);
        (Granted, Remarks, DecidedOn, DecidedBy) = (false, why.Trim(), on, by);
        return Outcome.Done;
    }

    /// <summary>决定替补抽取 (Art. 15): the seat stands vacant until the substitute is drawn.</summary>
    public Outcome AwaitSubstitute(string remarks, DateOnly on, string by)
    {
        if (Stage is not RecusalStage.待决定) return Closed("不能再作决定");
        (Granted, Way, Remarks, DecidedOn, DecidedBy) = (true, RecusalWay.替补抽取, remarks.Trim(), on, by);
        return Outcome.Done;
    }

    /// <summary>决定交换 (Art. 15): carried out at once. Also where no substitute could be found.</summary>
    public Outcome Exchange(Inspection own, Inspection other, TeamMember successor, string remarks, DateOnly on, string by)
    {
        if (!IsOpen) return Closed("不能再作决定");
        if (Exchanges.RefusalFor(own, InspectorId, other, successor.InspectorId) is { } refusal) return refusal;
        Exchanges.Carry(own, InspectorId, other, successor.InspectorId);
        (Granted, Way, ExchangedWith, Remarks, DecidedOn, DecidedBy) = (true, RecusalWay.交换, other.Id, remarks.Trim(), on, by);
        (SuccessorName, SettledOn) = (successor.Name, on);
        return Outcome.Done;
    }

    /// <summary>替补就位 (Art. 15): the drawn inspector takes the vacant seat.</summary>
    public Outcome Seat(Inspection own, TeamMember substitute, DateOnly on)
    {
        if (Stage is not RecusalStage.待替补抽取) return Closed("不能安排替补");
        if (own.VisitOn is not null || own.CancelledOn is not null) return new Refusal("检查已到场或已取消，检查组不能再变更。", 15);
        own.Members = [.. own.Members.Select(m => m.InspectorId == InspectorId ? substitute with { Role = m.Role } : m)];
        (SuccessorName, SettledOn) = (substitute.Name, on);
        return Outcome.Done;
    }

    private Refusal Closed(string what) => new($"这项回避现在是“{Stage}”，{what}。", 15);
}
