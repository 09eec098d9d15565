namespace Portal.Domain.Inspections;

/// <summary>线索来源 (Art. 9): what is inspected without double random.</summary>
[Article(9)]
public enum LeadSource { 投诉 = 0, 举报 = 1, 上级交办 = 2, 移送 = 3 }

/// <summary>线索的进度 (Art. 9): computed from its facts, never stored.</summary>
[Article(9)]
public enum LeadStage { 待批准 = 0, 已批准 = 1, 未批准 = 2 }

/// <summary>线索登记内容 (Art. 9): where it came from, whom it is about, and who is to inspect what, when.</summary>
[Article(9)]
public sealed record LeadFacts
{
    public LeadSource Source { get; init; }

    /// <summary>来源文号或受理编号.</summary>
    public required string Reference { get; init; }
    public DateOnly ReceivedOn { get; init; }

    /// <summary>线索内容.</summary>
    public required string Summary { get; init; }
    public int SectionId { get; init; }
    public int EnterpriseId { get; init; }
    public IReadOnlyList<int> ItemIds { get; init; } = [];
    public IReadOnlyList<int> InspectorIds { get; init; } = [];

    /// <summary>检查期限 (Art. 14).</summary>
    public DateOnly FromOn { get; init; }
    public DateOnly ToOn { get; init; }

    public Refusal? Check(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Reference)) return new("请填写来源文号或受理编号，因案检查须有来源依据。", 9);
        if (string.IsNullOrWhiteSpace(Summary)) return new("请写明线索内容。", 9);
        if (ReceivedOn > today) return new($"收到日期 {ReceivedOn:yyyy-MM-dd} 还没有到。", 9);
        if (EnterpriseId == 0) return new("请选择检查对象。", 9);
        if (ItemIds.Count == 0) return new("请选择检查事项。", 9);
        if (InspectorIds.Distinct().Count() < 2) return new("检查组至少 2 人：行政检查须由两人以上实施。", 14);
        if (ToOn < FromOn) return new("检查期限的截止日期早于起始日期。", 14);
        return ToOn < today ? new($"检查期限 {ToOn:yyyy-MM-dd} 已过。", 14) : null;
    }
}

/// <summary>因案检查的线索 (Art. 9): a complaint, a report, a superior's assignment or a transferred lead that names its object; approved by the head it becomes an inspection without a draw.</summary>
/// <remarks>From the visit on the inspection runs the same chain and the same deadlines; it does not count for Art. 16.</remarks>
[Article(9)]
public sealed class Lead
{
    private Lead() { }

    public int Id { get; private set; }
    public LeadSource Source { get; private set; }
    public string Reference { get; private set; } = "";
    public DateOnly ReceivedOn { get; private set; }
    public string Summary { get; private set; } = "";
    public int SectionId { get; private set; }
    public int EnterpriseId { get; private set; }
    public List<int> ItemIds { get; private set; } = [];
    public List<int> InspectorIds { get; private set; } = [];
    public DateOnly FromOn { get; private set; }
    public DateOnly ToOn { get; private set; }
    public DateOnly EnteredOn { get; private set; }
    public string EnteredBy { get; private set; } = "";
    public bool? Approved { get; private set; }
    public string Remarks { get; private set; } = "";
    public DateOnly? DecidedOn { get; private set; }
    public string DecidedBy { get; private set; } = "";

    /// <summary>由此产生的检查; null until approved.</summary>
    public int? InspectionId { get; private set; }
    public int Version { get; private set; }

    public LeadStage Stage => Approved switch { null => LeadStage.待批准, true => LeadStage.已批准, false => LeadStage.未批准 };

    public static Outcome<Lead> Enter(LeadFacts facts, DateOnly on, string by)
    {
        if (facts.Check(on) is { } refusal) return refusal;
        return new Lead
        {
            Source = facts.Source,
            Reference = facts.Reference.Trim(),
            ReceivedOn = facts.ReceivedOn,
            Summary = facts.Summary.Trim(),
            SectionId = facts.SectionId,
            EnterpriseId = facts.EnterpriseId,
            ItemIds = [.. facts.ItemIds.Distinct()],
            InspectorIds = [.. facts.InspectorIds.Distinct()],
            FromOn = facts.FromOn,
            ToOn = facts.ToOn,
            EnteredOn = on,
            EnteredBy = by,
        };
    }

    /// <summary>不批准 (Art. 9): with the reason.</summary>
    public Outcome Refuse(string why, DateOnly on, string by)
    {
        if (RefusalToDecide() is { } decided) return decided;
        if (string.IsNullOrWhiteSpace(why)) return new Refusal("不批准的，请写明理由。", 9);
        (Approved, Remarks, DecidedOn, DecidedBy) = (false, why.Trim(), on, by);
        return Outcome.Done;
    }

    /// <summary>批准 (Art. 9): the inspection has been ordered.</summary>
    public Outcome Approve(int inspectionId, string remarks, DateOnly on, string by)
    {
        if (RefusalToDecide() is { } decided) return decided;
        (Approved, InspectionId, Remarks, DecidedOn, DecidedBy) = (true, inspectionId, remarks.Trim(), on, by);
        return Outcome.Done;
    }

    public Refusal? RefusalToDecide() => Approved is null ? null : new($"这条线索{Stage}，不能再作决定。", 9);
}
