using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>记录检查要点 (Art. 14, 18): all points of one item, by the people who answer for it.</summary>
/// <remarks>Two inspectors write on two phones: what must be unchanged is the item's points, not the whole dossier.</remarks>
[Article(14, 18), Verb("记录检查要点", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class AnswerChecklist(Desk desk)
{
    /// <param name="seen">The item's points as the page read them.</param>
    public Task<Outcome> Run(Who who, int id, int itemId, IReadOnlyList<CheckPoint> seen, IReadOnlyList<CheckPoint> answers) => desk.Write<AnswerChecklist>(who, async work =>
    {
        if (await work.Db.Inspections.SingleOrDefaultAsync(i => i.Id == id) is not { } inspection) return Work.Missing("检查");
        if (work.Actor.RefusalForItem(inspection, inspection.Items.Find(i => i.ItemId == itemId)?.SectionId ?? 0) is { } refusal) return refusal;
        return inspection.PointsOf(itemId).SequenceEqual(seen) ? inspection.Answer(itemId, answers) : Work.Stale;
    });
}
