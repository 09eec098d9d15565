using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>One dossier as the ledger shows it.</summary>
/// <param name="Deadlines">In the order of the articles.</param>
/// <param name="Files">Names of its attachments; only in the workbook.</param>
public sealed record LedgerRow(Inspection Inspection, string Section, Stage Stage, IReadOnlyList<DueView> Deadlines, IReadOnlyList<string> Files)
{
    /// <summary>The open deadline that comes first; null when nothing is due.</summary>
    public DueView? Next => Deadlines.Where(d => d.IsOpen).MinBy(d => d.Deadline.Due.On);

    public string Team => string.Join('、', Inspection.Members.Select(m => m.Name));
}

/// <summary>检查台账 (Art. 6, 18–22): every inspection with its stage and next deadline, newest first; everybody reads all sections.</summary>
[Article(6, 18, 19, 20, 21, 22)]
public sealed class LedgerBoard(Desk desk, OfficeCalendar calendar)
{
    public Task<Outcome<Paged<LedgerRow>>> Page(Who who, LedgerFilter filter, int page) => desk.Read<Paged<LedgerRow>>(who, async work =>
    {
        var found = await Matching(work, filter).PageAsync(page);
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        return new Paged<LedgerRow>([.. found.Rows.Select(i => Row(work, i, sections, []))], found.Total);
    });

    /// <summary>All that the filters leave, for the workbook.</summary>
    public Task<Outcome<List<LedgerRow>>> All(Who who, LedgerFilter filter) => desk.Read<List<LedgerRow>>(who, async work =>
    {
        var matching = Matching(work, filter);
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var files = (await work.Db.Attachments.Where(a => matching.Select(i => i.Id).Contains(a.InspectionId)).OrderBy(a => a.Id)
            .Select(a => new { a.InspectionId, a.Purpose, a.FileName }).ToListAsync()).ToLookup(a => a.InspectionId, a => $"{a.Purpose}：{a.FileName}");
        return (await matching.ToListAsync()).Select(i => Row(work, i, sections, [.. files[i.Id]])).ToList();
    });

    private IOrderedQueryable<Inspection> Matching(Work work, LedgerFilter filter) =>
        filter.In(work.Db.Inspections, work.Today, calendar.Current).OrderByDescending(i => i.Id);

    private LedgerRow Row(Work work, Inspection inspection, Dictionary<int, string> sections, IReadOnlyList<string> files)
    {
        var deadlines = DeadlineRules.For(inspection.Dates(), calendar.Current);
        var opinionDue = deadlines.FirstOrDefault(d => d.Kind == DeadlineKind.意见建议)?.Due.On;
        return new LedgerRow(
            inspection, sections.GetValueOrDefault(inspection.SectionId, ""), inspection.StageOn(work.Today, opinionDue),
            [.. deadlines.Select(d => DueView.Of(d, work.Today, calendar.Current))], files);
    }
}
