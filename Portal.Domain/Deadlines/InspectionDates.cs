namespace Portal.Domain.Deadlines;

/// <summary>检查时限要素 (Art. 18, 19, 21): the dated facts of one inspection on which its deadlines rest; null where the fact is not there yet.</summary>
/// <param name="No">检查编号.</param>
/// <param name="ObjectName">检查对象.</param>
/// <param name="SectionId">The section that answers for the deadlines.</param>
/// <param name="EndedOn">检查结束日; of a combined inspection (综合检查) the day on which the last single result was settled.</param>
/// <param name="FeedbackReceivedOn">送达日: the day on which the object received the written result.</param>
/// <param name="PublishedOn">The day on which the platform showed the result.</param>
[Article(18, 19, 21)]
public sealed record InspectionDates(
    int InspectionId,
    string No,
    string ObjectName,
    int SectionId,
    DateOnly? EndedOn,
    DateOnly? ReportFinishedOn,
    DateOnly? FeedbackReceivedOn,
    DateOnly? PublishedOn,
    DateOnly? OpinionGivenOn)
{
    /// <summary>截至某日: what is dated later had not happened yet.</summary>
    public InspectionDates AsOf(DateOnly day)
    {
        return this with
        {
            EndedOn = By(EndedOn),
            ReportFinishedOn = By(ReportFinishedOn),
            FeedbackReceivedOn = By(FeedbackReceivedOn),
            PublishedOn = By(PublishedOn),
            OpinionGivenOn = By(OpinionGivenOn),
        };

        DateOnly? By(DateOnly? on) => on <= day ? on : null;
    }
}
