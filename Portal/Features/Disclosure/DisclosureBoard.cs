using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Disclosure;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>One section's disclosure of one year: what was carried out, counted from the dossiers, and whether it was published.</summary>
public sealed record DisclosureRow(
    int SectionId, string Section, int Year, int Draws, int Inspections, int Reported, int FedBack, int Published, int Opinions, int Handled,
    DueView Due, AnnualDisclosure? Done);

/// <summary>年度公开一览 (Art. 23): sections with an accepted plan for a year, and the figures that their disclosure must state.</summary>
[Article(23)]
public sealed class DisclosureBoard(Desk desk, OfficeCalendar calendar)
{
    public Task<Outcome<List<DisclosureRow>>> Of(Who who, int year) => desk.Read<List<DisclosureRow>>(who, async work =>
    {
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var planned = await work.Db.Plans.Where(p => p.Year == year && p.Accepted == true).Select(p => p.SectionId).ToListAsync();
        var done = await work.Db.Disclosures.Where(d => d.Year == year).ToDictionaryAsync(d => d.SectionId);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var draws = await work.Db.Draws.Where(d => d.RecusalId == null && d.RevealedAt != null && d.Day >= first && d.Day <= last)
            .GroupBy(d => d.SectionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var dossiers = (await work.Db.Inspections
                .Where(i => i.DrawnOn >= first && i.DrawnOn <= last && i.CancelledOn == null)
                .Select(i => new { i.SectionId, i.ReportFinishedOn, i.FeedbackReceivedOn, i.PublishedOn, i.OpinionOn, i.Handlings })
                .ToListAsync())
            .ToLookup(i => i.SectionId);
        return planned.Select(id => new DisclosureRow(
            id, sections[id], year, draws.GetValueOrDefault(id), dossiers[id].Count(),
            dossiers[id].Count(i => i.ReportFinishedOn is not null), dossiers[id].Count(i => i.FeedbackReceivedOn is not null),
            dossiers[id].Count(i => i.PublishedOn is not null), dossiers[id].Count(i => i.OpinionOn is not null), dossiers[id].Sum(i => i.Handlings.Count),
            DueView.Of(DeadlineRules.Disclosure(id, sections[id], year, done.GetValueOrDefault(id)?.PublishedOn), work.Today, calendar.Current), done.GetValueOrDefault(id))).ToList();
    });
}
