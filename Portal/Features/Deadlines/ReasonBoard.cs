using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Deadlines;

/// <summary>A missed deadline of one inspection, and why it was missed.</summary>
public sealed record MissedView(DueView Due, MissReason? Reason);

/// <param name="Advice">从严提示; null where it is switched off or has nothing to say.</param>
public sealed record ReasonView(int SectionId, IReadOnlyList<MissedView> Missed, PracticeAdvice? Advice);

/// <summary>一次检查的逾期与原因 (Art. 18, 19, 25); everybody signed in may read it.</summary>
[Article(18, 19, 25)]
public sealed class ReasonBoard(Desk desk, OfficeCalendar calendar, IOptions<DeadlineSettings> settings)
{
    public Task<Outcome<ReasonView>> Of(Who who, int inspectionId) => desk.Read<ReasonView>(who, async work =>
    {
        if (await work.Db.Inspections.SingleOrDefaultAsync(i => i.Id == inspectionId) is not { } inspection) return Work.Missing("检查");
        if (inspection.CancelledOn is not null) return new ReasonView(inspection.SectionId, [], null);
        var known = calendar.Current;
        var reasons = await work.Db.MissReasons.Where(r => r.InspectionId == inspectionId).ToDictionaryAsync(r => r.Kind);
        return new ReasonView(
            inspection.SectionId,
            [.. DeadlineRules.For(inspection.Dates(), known).Where(d => d.IsMissed(work.Today)).Select(d => new MissedView(DueView.Of(d, work.Today, known), reasons.GetValueOrDefault(d.Kind)))],
            settings.Value.AdviseFromEnd ? PracticeAdvice.Of(inspection.EndedOn, inspection.PublishedOn, work.Today, known) : null);
    });
}
