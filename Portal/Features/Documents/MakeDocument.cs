using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Features.Inspections;
using Portal.Identity;
using Portal.Operations;
using Portal.Word;

namespace Portal.Features.Documents;

/// <summary>生成文书 (Art. 14, 18–21): a Word document from the dossier and the office's template; it is kept with the dossier, and its hash stands in the trail.</summary>
[Article(14, 18, 19, 20, 21), Verb("生成文书", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class MakeDocument(Desk desk, DataFolder folder, IWebHostEnvironment web, OfficeCalendar calendar)
{
    /// <returns>The number of the attachment that it became.</returns>
    public Task<Outcome<int>> Run(Who who, int id, DocumentKind kind) => desk.Write<MakeDocument, int>(who, async work =>
    {
        if (await work.Db.Inspections.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id) is not { } inspection) return Work.Missing("检查");
        if (!inspection.Items.Exists(item => work.Actor.ActsFor(item.SectionId)) && work.Actor.RefusalOnSite(inspection) is { } refusal) return refusal;
        if (kind.RefusalToMake(inspection) is { } premature) return premature;
        var template = await TemplateFiles.Read(work.Db, folder, web, kind);
        if (!template.Succeeded) return template.Refusal;
        var made = WordTemplate.Fill(template.Value, DocumentFields.Vocabulary, DocumentFields.Of(await DocumentSource.Of(work, inspection, calendar.Current)));
        if (!made.Succeeded) return made.Refusal with { Reason = $"“{kind}”的模板不能使用：{made.Refusal.Reason}请由工程管理科或系统管理员在“文书模板”中更换。" };
        return await Keep(work, inspection, kind, made.Value);
    });

    // The same content gives the same bytes, and need not lie there twice.
    private async Task<int> Keep(Work work, Inspection inspection, DocumentKind kind, byte[] document)
    {
        var hash = await KeptBytes.Keep(folder, document);
        if (await work.Db.Attachments.AsNoTracking().FirstOrDefaultAsync(a => a.InspectionId == inspection.Id && a.Sha256 == hash && a.Purpose == Attachment.Made) is { } same) return same.Id;
        var kept = new Attachment(inspection.Id, Attachment.Made, $"{kind}-{inspection.No}.docx", hash, document.Length, work.Now, work.Actor.Name);
        work.Db.Attachments.Add(kept);
        await work.Db.SaveChangesAsync();
        return kept.Id;
    }
}
