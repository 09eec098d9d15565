using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>待上报的检查结果 (Art. 19): reports finished, nothing published yet, the most pressing first.</summary>
[Article(19)]
public sealed class UploadBoard(Desk desk, OfficeCalendar calendar)
{
    /// <summary>The most that one upload takes.</summary>
    public const int Most = 500;

    public Task<Outcome<List<PublicEntry>>> Waiting(Who who, int? sectionId) => desk.Read<List<PublicEntry>>(who, async work =>
        (await (await Results(work)).Of(Unpublished(work).Where(i => sectionId == null || i.SectionId == sectionId).OrderBy(i => i.ReportFinishedOn).Take(Most)))
            .OrderBy(e => e.Due?.Deadline.Due.On).ThenBy(e => e.Title, StringComparer.Ordinal).ToList());

    /// <summary>The workbook of a chosen set, ready for upload.</summary>
    public Task<Outcome<byte[]>> Workbook(Who who, IReadOnlyCollection<int> ids) => desk.Read<byte[]>(who, async work =>
    {
        var entries = await (await Results(work)).Of(Unpublished(work).Where(i => ids.Contains(i.Id)));
        return entries.Count == 0 ? new Refusal("没有选择待上报的检查结果。", 19) : NationalSheet.Of(entries);
    });

    private async Task<PublicResults> Results(Work work) => new(work, calendar.Current, await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name));

    private static IQueryable<Inspection> Unpublished(Work work) =>
        work.Db.Inspections.Where(i => i.ReportFinishedOn != null && i.PublishedOn == null && i.CancelledOn == null);
}
