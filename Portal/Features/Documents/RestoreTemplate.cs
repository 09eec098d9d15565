using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Documents;

/// <summary>恢复文书模板 (Art. 14, 18–20): back to the template that the portal brings.</summary>
[Article(14, 18, 19, 20), Verb("恢复文书模板", Role.工程管理科, Role.系统管理员)]
public sealed class RestoreTemplate(Desk desk)
{
    public Task<Outcome> Run(Who who, DocumentKind kind) => desk.Write<RestoreTemplate>(who, async work =>
    {
        if (await work.Db.Templates.SingleOrDefaultAsync(t => t.Kind == kind) is not { } own) return new Refusal($"“{kind}”用的就是系统自带的模板。");
        work.Db.Templates.Remove(own);
        return Outcome.Done;
    });
}
