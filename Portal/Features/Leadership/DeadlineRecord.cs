using Portal.Domain;
using Portal.Domain.Deadlines;

namespace Portal.Features.Leadership;

/// <summary>期限遵守情况 (Art. 18, 19, 25): of the deadlines that a section answers for, how many it met and missed; the object's own (Art. 21) are none of them.</summary>
/// <param name="Due">All whose last day was reached.</param>
/// <param name="Open">Due on the very day, and not met yet.</param>
[Article(18, 19, 25)]
public sealed record DeadlineRecord(int Due, int Met, int Missed, int Open)
{
    public static DeadlineRecord Of(IEnumerable<Deadline> due, DateOnly asOf)
    {
        var states = due.Where(d => !d.Kind.ClosesByItself()).Select(d => d.State(asOf)).ToList();
        var (met, missed) = (states.Count(s => s == DueState.已完成), states.Count(s => s is DueState.逾期 or DueState.逾期完成));
        return new(states.Count, met, missed, states.Count - met - missed);
    }
}
