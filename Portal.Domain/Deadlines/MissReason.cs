using Portal.Domain.Calendar;

namespace Portal.Domain.Deadlines;

/// <summary>逾期原因 (Art. 18, 19, 25): why a section missed a deadline of an inspection; it stays on record, also when the deadline was met late.</summary>
[Article(18, 19, 25)]
public sealed class MissReason
{
    private const int Longest = 500;

    private MissReason() { }

    private MissReason(Deadline missed) => (InspectionId, Kind, SectionId) = (missed.Subject.Id, missed.Kind, missed.SectionId);

    public int Id { get; private set; }
    public int InspectionId { get; private set; }
    public DeadlineKind Kind { get; private set; }
    public int SectionId { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>到期日, as it was counted when the reason was given.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>逾期工作日数, when the reason was given; how late it was in the end the facts say.</summary>
    public int DaysLate { get; private set; }
    public string GivenBy { get; private set; } = "";
    public DateOnly GivenOn { get; private set; }
    public int Version { get; private set; }

    /// <summary>说明逾期原因.</summary>
    /// <param name="given">The reason given before, which this one replaces; the trail keeps both.</param>
    public static Outcome<MissReason> Give(Deadline missed, MissReason? given, string reason, DateOnly today, WorkCalendar calendar, string by)
    {
        var article = missed.Kind.Article();
        if (!missed.IsMissed(today)) return new Refusal($"{missed.Kind}没有逾期，不需要说明原因。", article);
        if (reason.Trim() is not { Length: > 0 } text) return new Refusal("请写明逾期原因。", article);
        if (text.Length > Longest) return new Refusal($"逾期原因请不超过 {Longest} 字，现有 {text.Length} 字。", article);
        var kept = given ?? new MissReason(missed);
        (kept.Reason, kept.DueOn, kept.DaysLate, kept.GivenBy, kept.GivenOn) = (text, missed.Due.On, missed.DaysLate(today, calendar), by, today);
        return kept;
    }
}
