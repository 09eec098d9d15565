using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Deadlines;

/// <summary>期限总表 (Art. 12, 18, 19, 21, 23, 25): due, soon, overdue, by section and person, from the same source as the mails; everybody reads all sections.</summary>
[Article(12, 18, 19, 21, 23, 25)]
public sealed class DeadlineBoard(Desk desk, OfficeCalendar calendar, IOptions<DeadlineSettings> settings)
{
    public Task<Outcome<DeadlineView>> Page(Who who, DeadlineFilter filter, int page) => desk.Read<DeadlineView>(who, async work =>
    {
        var known = calendar.Current;
        var section = SectionOf(work.Actor, filter);
        var all = await Rows(work, known, filter, section);
        var listed = all.Where(r => Lists(filter.Listing, r)).ToList();
        var pressing = all.Where(r => r.Due.Deadline.IsPressing(work.Today)).ToList();
        return new DeadlineView(
            listed.Page(page), pressing.CountBy(r => r.Due.State).ToDictionary(), pressing.Count(r => r.Escalated), all.Count(r => r.IsUnexplained),
            [.. all.SelectMany(r => r.Team).Distinct().Order(StringComparer.Ordinal)], section, work.Today);
    });

    /// <summary>All that the filters leave, for the workbook.</summary>
    public Task<Outcome<List<DeadlineRow>>> All(Who who, DeadlineFilter filter) => desk.Read<List<DeadlineRow>>(who, async work =>
        (await Rows(work, calendar.Current, filter, SectionOf(work.Actor, filter))).Where(r => Lists(filter.Listing, r)).ToList());

    private static int? SectionOf(Actor actor, DeadlineFilter filter) => filter.Section switch
    {
        0 => null,
        { } chosen => chosen,
        null => actor.Role is Role.科员 or Role.科室负责人 ? actor.SectionId : null,
    };

    private static bool Lists(Listing listing, DeadlineRow row) => listing switch
    {
        Listing.Overdue => row.Due.State == DueState.逾期,
        Listing.Due => row.Due.State == DueState.今日到期,
        Listing.Soon => row.Due.State == DueState.临近,
        Listing.Escalated => row.Escalated,
        Listing.Later => row.Due.State == DueState.未到期,
        Listing.Missed => row.IsMissed,
        Listing.Unexplained => row.IsUnexplained,
        _ => row.Due.State is DueState.逾期 or DueState.今日到期 or DueState.临近,
    };

    private async Task<List<DeadlineRow>> Rows(Work work, WorkCalendar known, DeadlineFilter filter, int? section)
    {
        var open = filter.Listing == Listing.Later ? await OpenDeadlines.Of(work, known, section) : await OpenDeadlines.Pressing(work, known, section);
        var missed = await OpenDeadlines.Missed(work, known, MissedDeadlines.Since(work.Today), section);
        var deadlines = open.Concat(missed).DistinctBy(d => d.Key).Where(d => filter.OfKind is not { } kind || d.Kind == kind).ToList();

        var ids = deadlines.Where(d => !d.Kind.IsAnnual()).Select(d => d.Subject.Id).Distinct().ToList();
        var dossiers = await work.Db.Inspections.Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Members, i.EndedOn, i.PublishedOn }).ToDictionaryAsync(i => i.Id);
        var reasons = await work.Db.MissReasons.Where(r => ids.Contains(r.InspectionId)).ToDictionaryAsync(r => (r.InspectionId, r.Kind));
        var names = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var rows = deadlines.Select(d =>
        {
            var dossier = d.Kind.IsAnnual() ? null : dossiers[d.Subject.Id];
            return new DeadlineRow(
                DueView.Of(d, work.Today, known), names.GetValueOrDefault(d.SectionId, ""), [.. (dossier?.Members ?? []).Select(m => m.Name)],
                d.IsOpen(work.Today) && Owed.AudienceOf(d, work.Today, known) != Audience.科室负责人, reasons.GetValueOrDefault((d.Subject.Id, d.Kind)),
                d.Kind == DeadlineKind.结果公示 && settings.Value.AdviseFromEnd ? PracticeAdvice.Of(dossier!.EndedOn, dossier.PublishedOn, work.Today, known) : null);
        });
        return [.. rows.Where(r => Holds(r, filter)).OrderBy(r => r.Due.Deadline.Due.On).ThenBy(r => r.Due.Kind).ThenBy(r => r.Due.Deadline.Subject.Id)];
    }

    private static bool Holds(DeadlineRow row, DeadlineFilter filter) =>
        (filter.Person is not { Length: > 0 } person || row.Team.Contains(person))
        && (filter.Search?.Trim() is not { Length: > 0 } text || row.Due.Deadline.Subject.Name.Contains(text) || row.Due.Deadline.Subject.No.Contains(text));
}
