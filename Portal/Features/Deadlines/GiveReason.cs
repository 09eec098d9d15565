using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Deadlines;

/// <summary>说明逾期原因 (Art. 18, 19, 25): the head says why a deadline of an inspection was missed; it may be amended, and the trail keeps what was said before.</summary>
[Article(18, 19, 25), Verb("说明逾期原因", Role.科室负责人, Role.工程管理科)]
public sealed class GiveReason(Desk desk, OfficeCalendar calendar)
{
    /// <param name="version">Of the reason that the page read; null when there was none.</param>
    public Task<Outcome> Run(Who who, int inspectionId, DeadlineKind kind, int? version, string reason) => desk.Write<GiveReason>(who, async work =>
    {
        if (await work.Db.Inspections.SingleOrDefaultAsync(i => i.Id == inspectionId) is not { } inspection) return Work.Missing("检查");
        if (work.Actor.RefusalFor(inspection.SectionId) is { } refusal) return refusal;
        if (DeadlineRules.For(inspection.Dates(), calendar.Current).FirstOrDefault(d => d.Kind == kind) is not { } deadline)
            return new Refusal($"该检查的{kind}期限还没有开始，不需要说明原因。", kind.Article());
        var given = await work.Db.MissReasons.SingleOrDefaultAsync(r => r.InspectionId == inspectionId && r.Kind == kind);
        if (given?.Version != version) return Work.Stale;
        var outcome = MissReason.Give(deadline, given, reason, work.Today, calendar.Current, work.Actor.Name);
        if (!outcome.Succeeded) return outcome.Refusal;
        if (given is null) work.Db.MissReasons.Add(outcome.Value);
        return Outcome.Done;
    });
}
