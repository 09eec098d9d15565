using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Features.Inspections;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>登记批量上报 (Art. 6, 19): a set of results was uploaded in one batch; each dossier's publication is met by it, all or none, and the uploaded workbook is kept.</summary>
[Article(6, 19), Verb("登记批量上报", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class UploadResults(Desk desk, DataFolder folder, OfficeCalendar calendar)
{
    /// <returns>How many dossiers were met.</returns>
    public Task<Outcome<int>> Run(Who who, IReadOnlyCollection<int> ids, Publication publication, DateOnly on) => desk.Write<UploadResults, int>(who, async work =>
    {
        if (ids.Count == 0) return new Refusal("请选择这一批上报了哪些检查结果。", 19);
        if (ids.Count > UploadBoard.Most) return new Refusal($"一批最多登记 {UploadBoard.Most} 项，请分批登记。", 19);
        var inspections = await work.Db.Inspections.Where(i => ids.Contains(i.Id)).OrderBy(i => i.Id).ToListAsync();
        if (inspections.Count != ids.Distinct().Count()) return Work.Missing("检查");
        if (inspections.Select(i => work.Actor.RefusalFor(i.SectionId)).FirstOrDefault(r => r is not null) is { } notYours) return notYours;
        foreach (var inspection in inspections)
        {
            if (inspection.Publish(publication, on, work.Today).Refusal is { } refusal) return refusal with { Reason = $"{inspection.No} {inspection.EnterpriseName}：{refusal.Reason}整批没有登记。" };
        }
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var entries = await new PublicResults(work, calendar.Current, sections).Of(work.Db.Inspections.Where(i => ids.Contains(i.Id)));
        var workbook = NationalSheet.Of(entries);
        var file = new PublishedFile($"抽查检查结果-{on:yyyyMMdd}.xlsx", await KeptBytes.Keep(folder, workbook), workbook.Length);
        foreach (var entry in entries)
        {
            var copy = PublishedCopy.Record(entry.Subject(), new PublicPlace(publication.Platform, publication.Reference, on), work.Today, file, work.Now, work.Actor.Name);
            if (!copy.Succeeded) return copy.Refusal;
            work.Db.PublishedCopies.Add(copy.Value);
        }
        return inspections.Count;
    });
}
