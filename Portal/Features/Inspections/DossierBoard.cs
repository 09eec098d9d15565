using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Features.Works;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>检查卷宗 (Art. 14, 18–22): one inspection with its deadlines, attachments and log; everybody signed in may read it, but the administrator none of its files.</summary>
[Article(14, 18, 19, 20, 21, 22)]
public sealed class DossierBoard(Desk desk, OfficeCalendar calendar)
{
    private static readonly Refusal NotForAdministrators = new("检查的附件、照片和文书不对系统管理员开放。", Because: RefusedBecause.Role);

    public Task<Outcome<Dossier>> Dossier(Who who, int id) => desk.Read<Dossier>(who, async work =>
    {
        if (await work.Db.Inspections.SingleOrDefaultAsync(i => i.Id == id) is not { } inspection) return Work.Missing("检查");
        var place = await work.Db.Enterprises.Where(e => e.Id == inspection.EnterpriseId).Select(e => new DossierPlace(e.Address, e.LegalPerson, e.Phone)).SingleAsync();
        place = place with { Works = [.. (await WorksBoard.Of(work, inspection.EnterpriseId, null)).Select(w => w.Name)] };
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var attachments = work.Actor.Role is Role.系统管理员 ? [] : await work.Db.Attachments.Where(a => a.InspectionId == id).OrderBy(a => a.Id).ToListAsync();
        var deadlines = DeadlineRules.For(inspection.Dates(), calendar.Current);
        var opinionDue = deadlines.FirstOrDefault(d => d.Kind == DeadlineKind.意见建议)?.Due.On;
        return new Dossier(
            inspection, place, sections, work.Today, inspection.StageOn(work.Today, opinionDue),
            [.. deadlines.Select(d => DueView.Of(d, work.Today, calendar.Current))], attachments, await Log(work, id, attachments), await Drafts(work, id))
        {
            Chain = ChainRow.Of(inspection, await work.Db.MissReasons.Where(r => r.InspectionId == id).ToListAsync(), work.Today, calendar.Current),
        };
    });

    /// <summary>更正预览 (Art. 18–21): what a correction would move, before anybody confirms it; nothing is kept.</summary>
    public Task<Outcome<DateCorrection>> Preview(Who who, int id, CorrectableDate which, DateOnly to, string why) => desk.Read<DateCorrection>(who, async work =>
    {
        if (await work.Db.Inspections.SingleOrDefaultAsync(i => i.Id == id) is not { } inspection) return Work.Missing("检查");
        var outcome = inspection.CorrectDate(which, to, why, work.Today, work.Actor.Name, calendar.Current);
        return outcome.Refusal is { } refusal ? refusal : inspection.Corrections[^1];
    });

    public Task<Outcome<Attachment>> Attachment(Who who, int id) => desk.Read<Attachment>(who, async work =>
        work.Actor.Role is Role.系统管理员 ? NotForAdministrators : await work.Db.Attachments.SingleOrDefaultAsync(a => a.Id == id) is { } attachment ? attachment : Work.Missing("附件"));

    private static async Task<Dictionary<string, DraftLine>> Drafts(Work work, int id) =>
        await work.Db.FormDrafts.Where(d => d.InspectionId == id && d.PersonId == work.Actor.PersonId)
            .ToDictionaryAsync(d => d.Step, d => new DraftLine(d.Text, d.Basis, OfficeClock.Local(d.SavedAt)));

    private static async Task<List<LogLine>> Log(Work work, int id, List<Attachment> attachments)
    {
        var files = attachments.Select(a => a.Id).ToList();
        var entries = await work.Db.Trail
            .Where(t => (t.Subject == nameof(Inspection) && t.SubjectId == id) || (t.Subject == nameof(Attachment) && files.Contains(t.SubjectId)))
            .OrderBy(t => t.Id).Select(t => new { t.At, t.PersonName, t.Verb }).ToListAsync();
        // One step may change two rows; it is still one step.
        return [.. entries.Select(t => new LogLine(OfficeClock.Local(t.At), t.PersonName, t.Verb)).Distinct()];
    }
}
