using Portal.Domain.Deadlines;
using Portal.Operations;

namespace Portal.Features.Deadlines;

/// <summary>One deadline as the board shows it.</summary>
/// <param name="Team">Inspectors, by name; empty for the annual kinds.</param>
/// <param name="Reason">逾期原因; null where none was asked or none is given.</param>
/// <param name="Advice">从严提示; null where it is switched off or has nothing to say.</param>
public sealed record DeadlineRow(DueView Due, string Section, IReadOnlyList<string> Team, bool Escalated, MissReason? Reason, PracticeAdvice? Advice)
{
    public bool IsMissed => !Due.Kind.ClosesByItself() && Due.State is DueState.逾期 or DueState.逾期完成;

    /// <summary>Missed, of an inspection, and nobody has said why.</summary>
    public bool IsUnexplained => IsMissed && !Due.Kind.IsAnnual() && Reason is null;
}

/// <summary>What the board shows to one person.</summary>
/// <param name="Counts">How many there are of each of 逾期, 今日到期, 临近, under the same section, kind, person and search.</param>
/// <param name="Unexplained">Missed deadlines without a reason, likewise.</param>
/// <param name="People">Inspectors who may be chosen.</param>
/// <param name="Section">The section shown; null for the whole office.</param>
public sealed record DeadlineView(
    Paged<DeadlineRow> Rows, IReadOnlyDictionary<DueState, int> Counts, int Escalated, int Unexplained, IReadOnlyList<string> People, int? Section, DateOnly Today);
