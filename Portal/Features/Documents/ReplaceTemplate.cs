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

/// <summary>更换文书模板 (Art. 14, 18–20): the office's own template in place of the portal's; one that cannot be used is refused with what is wrong with it.</summary>
[Article(14, 18, 19, 20), Verb("更换文书模板", Role.工程管理科, Role.系统管理员)]
public sealed class ReplaceTemplate(Desk desk, DataFolder folder)
{
    public async Task<Outcome> Run(Who who, DocumentKind kind, Upload upload)
    {
        if (await desk.RefusalFor<ReplaceTemplate>(who) is { } notYours) return notYours;
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; bytes.Length <= WordGuard.FileBytes && (read = await upload.Content.ReadAsync(buffer)) > 0;) bytes.Write(buffer, 0, read);
        var template = bytes.ToArray();
        if (WordTemplate.Check(template, DocumentFields.Vocabulary) is { Count: > 0 } problems) return new Refusal($"没有更换：{string.Concat(problems)}");
        return await desk.Write<ReplaceTemplate>(who, async work =>
        {
            var own = await work.Db.Templates.SingleOrDefaultAsync(t => t.Kind == kind);
            if (own is null) work.Db.Templates.Add(own = new DocumentTemplate(kind));
            own.Replace(AttachmentFormat.PlainName(upload.FileName), await KeptBytes.Keep(folder, template), work.Now, work.Actor.Name);
            return Outcome.Done;
        });
    }
}
