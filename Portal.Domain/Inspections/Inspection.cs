using Portal.Domain.Deadlines;

namespace Portal.Domain.Inspections;

/// <summary>检查 (Art. 14, 18–22): the dossier of one inspection of one object, kept as dated facts.</summary>
/// <remarks>Its stage and its due dates follow from the facts and are computed; see <see cref="Steps"/> for the steps that add them.</remarks>
[Article(14, 18, 19, 20, 21, 22)]
public sealed class Inspection
{
    private Inspection() { }

    public Inspection(string no, InspectionOrder order)
    {
        No = no;
        (DrawId, DrawnOn, SectionId, TaskName) = (order.DrawId, order.DrawnOn, order.SectionId, order.TaskName);
        (EnterpriseId, EnterpriseCode, EnterpriseName) = (order.EnterpriseId, order.EnterpriseCode, order.EnterpriseName);
        (FromOn, ToOn) = (order.FromOn, order.ToOn);
        Members = [.. order.Members];
        Items = [.. order.Items];
    }

    public int Id { get; private set; }

    /// <summary>检查编号, e.g. 检2026-014.</summary>
    public string No { get; private set; } = "";

    /// <summary>The draw that sent it; null for a targeted inspection (Art. 9).</summary>
    public int? DrawId { get; private set; }

    /// <summary>抽取日期: the day whose calendar year counts for Art. 16; null for a targeted inspection.</summary>
    public DateOnly? DrawnOn { get; private set; }
    public int SectionId { get; private set; }
    public string TaskName { get; private set; } = "";
    public int EnterpriseId { get; private set; }
    public string EnterpriseCode { get; private set; } = "";

    /// <summary>The object's name on the day of the draw.</summary>
    public string EnterpriseName { get; private set; } = "";

    /// <summary>检查期限 (Art. 14): first and last day on which the visit may take place.</summary>
    public DateOnly FromOn { get; private set; }
    public DateOnly ToOn { get; private set; }
    public List<TeamMember> Members { get; internal set; } = [];
    public List<ItemResult> Items { get; internal set; } = [];

    /// <summary>到场日期 (Art. 14), chosen by the inspectors inside the window.</summary>
    public DateOnly? VisitOn { get; internal set; }

    /// <summary>到过的工程: which works were visited, as the inspectors name them; empty where the visit was of the office alone.</summary>
    public string VisitedWorks { get; internal set; } = "";

    /// <summary>检查要点的现场记录 (Art. 14): the scheme's checklist, taken over with the first visit.</summary>
    public List<CheckPoint> Points { get; internal set; } = [];

    /// <summary>现场记录的确认 (Art. 14); see <see cref="SiteRecord"/>.</summary>
    public List<Confirmation> Confirmations { get; internal set; } = [];

    /// <summary>检查结束日期 (Art. 18): the period of five working days runs from it.</summary>
    public DateOnly? EndedOn { get; internal set; }
    public Report Report { get; internal set; } = Report.Empty;

    /// <summary>送审日期 (Art. 18): the report waits for the head's signature; null while it is being written, or written anew.</summary>
    public DateOnly? ReportSubmittedOn { get; internal set; }

    /// <summary>退回记录 (Art. 18).</summary>
    public List<ReportReturn> ReportReturns { get; internal set; } = [];

    /// <summary>报告完成日期 (Art. 18, 19): the two periods of twenty working days run from it.</summary>
    public DateOnly? ReportFinishedOn { get; internal set; }
    public string ReportSignedBy { get; internal set; } = "";
    public Feedback? Feedback { get; internal set; }

    /// <summary>送达日期 (Art. 19, 21): the object received the written result; ten working days run from it.</summary>
    public DateOnly? FeedbackReceivedOn { get; internal set; }
    public Publication? Publication { get; internal set; }

    /// <summary>公示日期 (Art. 19).</summary>
    public DateOnly? PublishedOn { get; internal set; }
    public Opinion? Opinion { get; internal set; }

    /// <summary>收到意见日期 (Art. 21).</summary>
    public DateOnly? OpinionOn { get; internal set; }
    public List<Handling> Handlings { get; internal set; } = [];

    /// <summary>更正记录: dates that were registered wrongly, and why.</summary>
    public List<DateCorrection> Corrections { get; internal set; } = [];
    public DateOnly? CancelledOn { get; internal set; }
    public string CancelledWhy { get; internal set; } = "";
    public int Version { get; private set; }

    /// <summary>综合检查 (Art. 3–5): items of several sections in one visit.</summary>
    public bool IsCombined => Items.Select(item => item.SectionId).Distinct().Count() > 1;

    /// <summary>The day on which the last single result was settled; null while none is.</summary>
    public DateOnly? LastSettledOn => Items.Max(item => item.SettledOn);

    /// <summary>待处理的违法行为 (Art. 22): items found to need further handling for which no decision is registered yet.</summary>
    public int AwaitingHandling => Math.Max(0, Items.Count(item => item.Finding?.AsksForHandling() is true) - Handlings.Count);

    /// <summary>所处环节, as of a day: what is dated later had not happened yet, and the opinion window closes by itself (Art. 21).</summary>
    /// <param name="today">Asia/Shanghai.</param>
    /// <param name="opinionDue">Last day for the object's opinion; null while nothing was received.</param>
    public Stage StageOn(DateOnly today, DateOnly? opinionDue)
    {
        if (CancelledOn <= today) return Stage.已取消;
        if (!(VisitOn <= today)) return Stage.待检查;
        if (!(EndedOn <= today)) return Stage.检查中;
        if (!(ReportFinishedOn <= today)) return Stage.待出报告;
        var published = PublishedOn <= today;
        if (!(FeedbackReceivedOn <= today)) return published ? Stage.待反馈 : Stage.待反馈公示;
        if (!published) return Stage.待公示;
        return !(OpinionOn <= today) && today <= opinionDue ? Stage.征求意见 : Stage.已办结;
    }

    /// <summary>时限要素 (Art. 18, 19, 21): the dates on which the deadlines rest.</summary>
    public InspectionDates Dates() => new(Id, No, EnterpriseName, SectionId, EndedOn, ReportFinishedOn, FeedbackReceivedOn, PublishedOn, OpinionOn);
}

/// <summary>检查任务 (Art. 9, 14): what a draw (or, Art. 9, a lead) orders to be inspected.</summary>
[Article(9, 14)]
public sealed record InspectionOrder(
    int? DrawId, DateOnly? DrawnOn, int SectionId, string TaskName,
    int EnterpriseId, string EnterpriseCode, string EnterpriseName,
    DateOnly FromOn, DateOnly ToOn, IReadOnlyList<TeamMember> Members, IReadOnlyList<ItemResult> Items);
