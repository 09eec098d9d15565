using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;

namespace Portal.Domain.Disclosure;

/// <summary>一年的执行事实 (Art. 23): the draws of a year that stand, what they sent, and who stood aside — of one section or of the whole office.</summary>
/// <remarks>Targeted inspections (Art. 9) are no part of a plan and do not belong here.</remarks>
[Article(23)]
public sealed class ExecutionYear
{
    private readonly DateOnly today;

    /// <param name="draws">Their counts are made here, from the inspections.</param>
    /// <param name="inspections">Those that the draws sent, cancelled ones included.</param>
    /// <param name="recusals">Of these inspections.</param>
    public ExecutionYear(DateOnly today, WorkCalendar calendar, IReadOnlyList<ExecutedDraw> draws, IReadOnlyList<Inspection> inspections, IReadOnlyList<Recusal> recusals)
    {
        this.today = today;
        var live = inspections.Where(i => i.CancelledOn is null).ToList();
        var sent = live.ToLookup(i => i.DrawId);
        Draws = [.. draws.OrderBy(d => d.Day).ThenBy(d => d.Id).Select(d => d with { Objects = sent[d.Id].Count(), Seats = sent[d.Id].Sum(i => i.Members.Count) })];
        Inspections = live;
        Cancelled = [.. inspections.Where(i => i.CancelledOn is not null)];
        Recusals = [.. recusals.Where(r => r.Stage is RecusalStage.已回避)];
        Deadlines = live.ToDictionary(i => i.Id, i => DeadlineRules.For(i.Dates(), calendar));
    }

    internal IReadOnlyList<ExecutedDraw> Draws { get; }

    /// <summary>Not cancelled.</summary>
    internal IReadOnlyList<Inspection> Inspections { get; }
    internal IReadOnlyList<Inspection> Cancelled { get; }

    /// <summary>Carried out.</summary>
    internal IReadOnlyList<Recusal> Recusals { get; }
    private Dictionary<int, IReadOnlyList<Deadline>> Deadlines { get; }

    /// <summary>执行情况: everything counted.</summary>
    public Execution Counted() => new(today, [.. ExecutionFigures.All.Select(d => new ExecutionFigure(d.Key, d.Part, d.Title, d.Unit, d.Cases(this).Count()))], Draws);

    /// <summary>数字所计的各项: what one figure counts; null for a key that no figure has.</summary>
    public IReadOnlyList<ExecutionCase>? Behind(string key) => ExecutionFigures.All.FirstOrDefault(d => d.Key == key) is { } known ? [.. known.Cases(this)] : null;

    /// <summary>One case for each inspection that has a state of a deadline.</summary>
    internal IEnumerable<ExecutionCase> Whose(DeadlineKind kind, params DueState[] states) => Inspections
        .SelectMany(i => Deadlines[i.Id].Where(d => d.Kind == kind && states.Contains(d.State(today))).Select(d => Case(i, $"到期日 {d.Due}", d.MetOn)));

    internal static ExecutionCase Case(Inspection i, string detail, DateOnly? on) => new(CaseKind.检查, i.Id, i.No, i.EnterpriseName, detail, on);
}
