using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>期限链的一行 (Art. 14, 18–22, 25): a step as the dossier shows it: early or late by how much, and why.</summary>
/// <param name="Due">Of the deadlines counted in working days.</param>
/// <param name="Reason">逾期原因; null where it was not missed or nobody has said why.</param>
/// <param name="Overrun">已过检查期限 without a visit (Art. 14).</param>
[Article(14, 18, 19, 20, 21, 22, 25)]
public sealed record ChainRow(ChainLink Link, string Words, DueView? Due, MissReason? Reason, bool Overrun)
{
    /// <summary>Whether the section missed it and nobody has said why.</summary>
    public bool Unexplained => Reason is null && Due is { State: DueState.逾期 or DueState.逾期完成, Kind: not DeadlineKind.意见建议 };

    public static IReadOnlyList<ChainRow> Of(Inspection inspection, IReadOnlyCollection<MissReason> reasons, DateOnly today, WorkCalendar calendar) =>
    [
        .. DeadlineChain.Of(inspection, calendar).Select(link =>
        {
            var due = link.Deadline is { } deadline ? DueView.Of(deadline, today, calendar) : null;
            return new ChainRow(link, due?.EarlyOrLate ?? Said(link, today), due, reasons.FirstOrDefault(r => r.Kind == link.Deadline?.Kind), Overrun: link is { Deadline: null, Due: { } window, DoneOn: null } && today > window.On);
        }),
    ];

    private static string Said(ChainLink link, DateOnly today) => link switch
    {
        { FromOn: null } => "尚未起算",
        { Due: null, DoneOn: null } => "办理中",
        { Due: null } => "已办结",
        { Due: { } window, DoneOn: { } done } => done <= window.On ? "在检查期限内" : $"超出检查期限 {done.DayNumber - window.On.DayNumber} 天",
        { Due: { } window } => today <= window.On ? $"检查期限还剩 {window.On.DayNumber - today.DayNumber} 天" : $"已过检查期限 {today.DayNumber - window.On.DayNumber} 天",
    };
}
