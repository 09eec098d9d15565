using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Disclosure;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>One section's disclosure of one year: what was carried out, counted from the dossiers, and whether it was published.</summary>
public sealed record DisclosureRow(int SectionId, PublicAnnual Figures, DueView Due, AnnualDisclosure? Done);

/// <summary>年度公开一览 (Art. 23): sections with an accepted plan for a year, and the figures that their disclosure must state.</summary>
[Article(23)]
public sealed class DisclosureBoard(Desk desk, OfficeCalendar calendar)
{
    public Task<Outcome<List<DisclosureRow>>> Of(Who who, int year) => desk.Read<List<DisclosureRow>>(who, async work =>
    {
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var planned = await work.Db.Plans.Where(p => p.Year == year && p.Accepted == true).Select(p => p.SectionId).ToListAsync();
        var done = await work.Db.Disclosures.Where(d => d.Year == year).ToDictionaryAsync(d => d.SectionId);
        var figures = await AnnualFigures.Of(work, year);
        return planned.Select(id => (Id: id, Done: done.GetValueOrDefault(id))).Select(row => new DisclosureRow(
            row.Id, figures.For(row.Id, sections[row.Id], row.Done?.PublishedOn),
            DueView.Of(DeadlineRules.Disclosure(row.Id, sections[row.Id], year, row.Done?.PublishedOn), work.Today, calendar.Current), row.Done)).ToList();
    });
}
