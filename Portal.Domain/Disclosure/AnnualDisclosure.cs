using Portal.Domain.Calendar;
using Portal.Domain.Office;

namespace Portal.Domain.Disclosure;

/// <summary>年度公开的进度 (Art. 23): computed from its facts, never stored.</summary>
[Article(23)]
public enum DisclosureStage { 草稿 = 0, 已退回 = 1, 待科室审核 = 2, 待统筹审核 = 3, 待公开 = 4, 已公开 = 5 }

/// <summary>年度公开 (Art. 23): a section's disclosure of its last year's plan execution, or the office's of all — written, reviewed, published, and kept as it was published.</summary>
/// <remarks>Figures are counted from the data until the coordinator approves; from then on those stand that were approved.</remarks>
[Article(6, 23)]
public sealed class AnnualDisclosure
{
    private AnnualDisclosure() { }

    private AnnualDisclosure(int? sectionId, int year, string by) => (SectionId, Year, DraftedBy) = (sectionId, year, by);

    public int Id { get; private set; }

    /// <summary>Null for the whole office's, which the coordinator draws up beside the sections'.</summary>
    public int? SectionId { get; private set; }

    /// <summary>The year whose plan execution is disclosed.</summary>
    public int Year { get; private set; }

    /// <summary>编制人.</summary>
    public string DraftedBy { get; private set; } = "";
    public DisclosureTexts Texts { get; private set; } = DisclosureTexts.Empty;
    public DateOnly? SubmittedOn { get; private set; }
    public string SubmittedBy { get; private set; } = "";

    /// <summary>科室审核; never of the whole office's.</summary>
    public DateOnly? EndorsedOn { get; private set; }
    public string EndorsedBy { get; private set; } = "";

    /// <summary>工程管理科审核.</summary>
    public DateOnly? ReviewedOn { get; private set; }
    public string ReviewedBy { get; private set; } = "";

    /// <summary>退回记录, the oldest first.</summary>
    public List<DisclosureReturn> Returns { get; private set; } = [];

    /// <summary>定稿的数字: as they were approved; null until then, and of a disclosure registered before figures were kept.</summary>
    public Execution? Approved { get; private set; }
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>公开的平台或栏目.</summary>
    public string Platform { get; private set; } = "";

    /// <summary>网址或编号.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>逾期说明 (Art. 23, 25): why it was published after the end of February.</summary>
    public string LateReason { get; private set; } = "";
    public string RecordedBy { get; private set; } = "";
    public int Version { get; private set; }

    public DisclosureStage Stage =>
        PublishedOn is not null ? DisclosureStage.已公开
        : ReviewedOn is not null ? DisclosureStage.待公开
        : SubmittedOn is null ? (Returns.Count > 0 ? DisclosureStage.已退回 : DisclosureStage.草稿)
        : SectionId is not null && EndorsedOn is null ? DisclosureStage.待科室审核
        : DisclosureStage.待统筹审核;

    public bool CanBeEdited => Stage is DisclosureStage.草稿 or DisclosureStage.已退回;

    /// <summary>公开位置; null while it is not published.</summary>
    public PublicPlace? Place => PublishedOn is { } on ? new PublicPlace(Platform, Reference, on) : null;

    /// <summary>编制 (Art. 23): from 1 January after the year.</summary>
    public static Outcome<AnnualDisclosure> Draft(int? sectionId, int year, DateOnly today, string by)
    {
        var opens = AnnualCutoff.Opens(AnnualCutoff.Disclosure(year));
        return today < opens
            ? new Refusal($"{year} 年度的执行情况自 {opens:yyyy-MM-dd} 起编制，年度结束前数字还会变化。", 23)
            : new AnnualDisclosure(sectionId, year, by);
    }

    public Outcome Amend(DisclosureTexts texts)
    {
        if (RefusalToEdit() is { } refusal) return refusal;
        var trimmed = texts.Trimmed();
        if (trimmed.RefusalOfLength() is { } tooLong) return tooLong;
        Texts = trimmed;
        return Outcome.Done;
    }

    /// <summary>提交审核 (Art. 23): every part has its text.</summary>
    public Outcome Submit(Actor by, DateOnly today)
    {
        if ((RefusalToEdit() ?? Texts.RefusalToSubmit()) is { } refusal) return refusal;
        (SubmittedOn, SubmittedBy) = (today, by.Name);
        return Outcome.Done;
    }

    /// <summary>科室审核 (Art. 23): the section's head passes it on to the coordinator.</summary>
    public Outcome Endorse(Actor by, DateOnly today)
    {
        if (Stage is not DisclosureStage.待科室审核) return NotNow("不能由科室审核");
        (EndorsedOn, EndorsedBy) = (today, by.Name);
        return Outcome.Done;
    }

    /// <summary>审核通过 (Art. 7, 23): by the coordinator; the figures are from now on those that were approved.</summary>
    public Outcome Approve(Actor by, DateOnly today, Execution figures)
    {
        if (Stage is not DisclosureStage.待统筹审核) return NotNow("不能由工程管理科审核");
        (ReviewedOn, ReviewedBy, Approved) = (today, by.Name, figures);
        return Outcome.Done;
    }

    /// <summary>退回 (Art. 23): with remarks, by whoever reviews; also an approved one while it is not published.</summary>
    public Outcome Return(Actor by, DateOnly today, string remarks)
    {
        if (Stage is not (DisclosureStage.待科室审核 or DisclosureStage.待统筹审核 or DisclosureStage.待公开)) return NotNow("不能退回");
        if (string.IsNullOrWhiteSpace(remarks)) return new Refusal("退回年度公开须写明意见。", 23);
        Returns = [.. Returns, new DisclosureReturn(today, by.Name, remarks.Trim())];
        (SubmittedOn, SubmittedBy, EndorsedOn, EndorsedBy, ReviewedOn, ReviewedBy, Approved) = (null, "", null, "", null, "", null);
        return Outcome.Done;
    }

    /// <summary>登记公开 (Art. 23): where and when it was published; after the end of February only with a reason.</summary>
    /// <param name="today">Asia/Shanghai; nothing is published tomorrow.</param>
    public Outcome Publish(PublicPlace place, string lateReason, DateOnly today, string by)
    {
        if (Stage is not DisclosureStage.待公开) return NotNow("不能登记公开；须先经科室和工程管理科审核通过");
        if (place.RefusalOn(today, 23) is { } refusal) return refusal;
        if (place.On < ReviewedOn) return new Refusal($"公开日期 {place.On:yyyy-MM-dd} 早于审核通过的日期（{ReviewedOn:yyyy-MM-dd}），公开的应是审核通过的内容。", 23);
        var cutoff = AnnualCutoff.Disclosure(Year);
        if (place.On > cutoff && string.IsNullOrWhiteSpace(lateReason))
            return new Refusal($"{Year} 年度执行情况应于 {cutoff:yyyy-MM-dd} 前公开，现已逾期，请说明原因。", 23);
        (PublishedOn, Platform, Reference, RecordedBy) = (place.On, place.Platform.Trim(), place.Reference.Trim(), by);
        LateReason = place.On > cutoff ? lateReason.Trim() : "";
        return Outcome.Done;
    }

    private Refusal? RefusalToEdit() => CanBeEdited ? null : NotNow(Stage is DisclosureStage.已公开 ? "公布的内容不再改动" : "不能修改；须先退回");

    private Refusal NotNow(string what) => new($"{Year} 年度公开现在是“{Stage}”，{what}。", 23);
}
