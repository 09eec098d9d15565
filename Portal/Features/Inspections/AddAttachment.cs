using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>上传附件 (Art. 6): by the section that inspects, one that answers for an item of the visit, or an inspector of the team.</summary>
[Article(6), Verb("上传附件", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class AddAttachment(Desk desk, DataFolder folder)
{
    public async Task<Outcome> Run(Who who, int id, string purpose, Upload upload)
    {
        if (await desk.RefusalFor<AddAttachment>(who, async work => (await Dossier(work, id)).Refusal) is { } notYours) return notYours;
        if (!Attachment.Purposes.Contains(purpose)) return new Refusal("请选择附件的用途。", 6);
        var received = await ReceivedFile.From(upload, folder);
        if (!received.Succeeded) return received.Refusal;
        using var file = received.Value;
        var thumb = await Thumbnail.Keep(upload.Thumbnail, folder);
        return await desk.Write<AddAttachment>(who, async work =>
        {
            // Asked again: the file may have been long on its way.
            if ((await Dossier(work, id)).Refusal is { } refusal) return refusal;
            work.Db.Attachments.Add(file.KeepWith(id, purpose, work.Now, work.Actor.Name, thumb));
            return Outcome.Done;
        });
    }

    private static async Task<Outcome> Dossier(Work work, int id)
    {
        if (await work.Db.Inspections.SingleOrDefaultAsync(i => i.Id == id) is not { } inspection) return Work.Missing("检查");
        return !inspection.Items.Exists(item => work.Actor.ActsFor(item.SectionId)) && work.Actor.RefusalOnSite(inspection) is { } refusal ? refusal : Outcome.Done;
    }
}
