using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Domain.Rosters;
using Portal.Features.Inspections;
using Portal.Operations;

namespace Portal.Features.Documents;

/// <summary>文书的依据 (Art. 14, 18–21): what a document about one inspection is made from.</summary>
/// <param name="Items">抽查事项 by number, for their legal bases.</param>
/// <param name="Points">检查要点: the inspection's own, or before the visit the scheme's, still unanswered.</param>
/// <param name="OpinionDue">意见建议到期日; null until the result was received.</param>
[Article(14, 18, 19, 20, 21)]
internal sealed record DocumentSource(
    Inspection Inspection, Enterprise Enterprise, IReadOnlyDictionary<int, string> Sections, IReadOnlyDictionary<int, CheckItem> Items,
    IReadOnlyList<CheckPoint> Points, DueDate? OpinionDue, DateOnly Today)
{
    public static async Task<DocumentSource> Of(Work work, Inspection inspection, WorkCalendar calendar)
    {
        var ids = inspection.Items.Select(i => i.ItemId).ToList();
        return new DocumentSource(
            inspection,
            await work.Db.Enterprises.AsNoTracking().SingleAsync(e => e.Id == inspection.EnterpriseId),
            await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name),
            await work.Db.CheckItems.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id),
            inspection.Points.Count > 0 ? inspection.Points : await Checklists.Of(work, inspection),
            DeadlineRules.For(inspection.Dates(), calendar).Where(d => d.Kind == DeadlineKind.意见建议).Select(d => (DueDate?)d.Due).FirstOrDefault(),
            work.Today);
    }
}
