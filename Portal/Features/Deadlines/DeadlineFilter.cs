using Portal.Domain;
using Portal.Domain.Deadlines;

namespace Portal.Features.Deadlines;

/// <summary>期限总表的范围 (Art. 18–21, 25), as the address names it.</summary>
/// <remarks>
/// <c>Pressing</c> all of which reminders have begun; <c>Escalated</c> what the coordinator and the leadership are told of;
/// <c>Later</c> what still has time; <c>Missed</c> what was missed, met late or not yet; <c>Unexplained</c> of these, what has no reason.
/// </remarks>
[Article(18, 19, 20, 21, 25)]
public enum Listing { Pressing, Overdue, Due, Soon, Escalated, Later, Missed, Unexplained }

/// <summary>期限总表筛选 (Art. 12, 18, 19, 21, 23): the page's address and the download's carry it alike.</summary>
/// <param name="Section">Null for the person's own section, where there is one, else the whole office; 0 for the whole office.</param>
/// <param name="Kind">Name of a <see cref="DeadlineKind"/>; what is none filters nothing.</param>
/// <param name="Person">An inspector of the team.</param>
[Article(12, 18, 19, 21, 23)]
public sealed record DeadlineFilter(string? State = null, int? Section = null, string? Kind = null, string? Person = null, string? Search = null)
{
    public Listing Listing => Enum.TryParse<Listing>(State, ignoreCase: true, out var listing) && Enum.IsDefined(listing) ? listing : Listing.Pressing;

    public DeadlineKind? OfKind => Enum.TryParse<DeadlineKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null;
}
