using Portal.Domain.Calendar;

namespace Portal.Domain.Deadlines;

/// <summary>期限变动 (Art. 18, 19, 21): a deadline that an edition of a holiday notice moved, or made firm, from when to when.</summary>
[Article(18, 19, 21)]
public sealed class DeadlineMove
{
    private DeadlineMove() { }

    private DeadlineMove(Deadline before, DueDate after)
    {
        (Kind, SectionId, SubjectId, SubjectNo, SubjectName) = (before.Kind, before.SectionId, before.Subject.Id, before.Subject.No, before.Subject.Name);
        (FromOn, FromProvisional, ToOn, ToProvisional) = (before.Due.On, before.Due.Provisional, after.On, after.Provisional);
    }

    public int Id { get; private set; }

    /// <summary>The edition that moved it.</summary>
    public int EditionId { get; private set; }
    public DeadlineKind Kind { get; private set; }
    public int SectionId { get; private set; }
    public int SubjectId { get; private set; }
    public string SubjectNo { get; private set; } = "";
    public string SubjectName { get; private set; } = "";
    public DateOnly FromOn { get; private set; }
    public bool FromProvisional { get; private set; }
    public DateOnly ToOn { get; private set; }
    public bool ToProvisional { get; private set; }

    public DueDate From => new(FromOn, FromProvisional);
    public DueDate To => new(ToOn, ToProvisional);

    /// <summary>Whether the day itself is another one; otherwise only 暂定 fell away or was added.</summary>
    public bool MovesDay => FromOn != ToOn;

    public DeadlineMove In(int editionId)
    {
        EditionId = editionId;
        return this;
    }

    /// <summary>What two calendars make of the same facts; only where one of them leaves the deadline open today.</summary>
    public static IReadOnlyList<DeadlineMove> Between(IEnumerable<InspectionDates> facts, WorkCalendar before, WorkCalendar after, DateOnly today) =>
    [
        .. facts.SelectMany(f => DeadlineRules.For(f, before).Zip(DeadlineRules.For(f, after)))
            .Where(pair => pair.First.Due != pair.Second.Due && (pair.First.IsOpen(today) || pair.Second.IsOpen(today)))
            .OrderBy(pair => pair.Second.Due.On)
            .Select(pair => new DeadlineMove(pair.First, pair.Second.Due)),
    ];
}
