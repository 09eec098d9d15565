using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>暂存填写内容 (Art. 14, 18): as a person types, so that neither a lost connection nor a restart takes it away.</summary>
/// <remarks>A draft is its writer's own and nobody else's; nothing of the dossier changes by it.</remarks>
[Article(14, 18), Verb("暂存填写内容", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class KeepDraft(Desk desk)
{
    private const int MaxLength = 60_000;
    private const int MaxStep = 40;

    /// <param name="text">The form's fields, as JSON; the same as <paramref name="basis"/> when there is nothing to keep.</param>
    /// <param name="basis">The form as the facts filled it.</param>
    public Task<Outcome> Run(Who who, int id, string step, string text, string basis) => desk.Write<KeepDraft>(who, async work =>
    {
        if (await work.Db.Inspections.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id) is not { } inspection) return Work.Missing("检查");
        if (!inspection.Items.Exists(item => work.Actor.ActsFor(item.SectionId)) && work.Actor.RefusalOnSite(inspection) is { } refusal) return refusal;
        if (step.Length > MaxStep || text.Length > MaxLength || basis.Length > MaxLength) return new Refusal("填写的内容过长，没有暂存，请先提交一部分。");
        var draft = await work.Db.FormDrafts.SingleOrDefaultAsync(d => d.InspectionId == id && d.PersonId == work.Actor.PersonId && d.Step == step);
        if (text == basis)
        {
            if (draft is not null) work.Db.FormDrafts.Remove(draft);
            return Outcome.Done;
        }
        if (draft is null) work.Db.FormDrafts.Add(draft = new FormDraft(id, work.Actor.PersonId, step));
        draft.Keep(text, basis, work.Now);
        return Outcome.Done;
    });
}
