using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>年度数字 (Art. 23): what was carried out in a year, counted for each section from draws and dossiers.</summary>
[Article(23)]
internal sealed record AnnualFigures(int Year, IReadOnlyDictionary<int, PublicAnnual> BySection)
{
    public PublicAnnual For(int sectionId, string section, DateOnly? publishedOn) =>
        BySection.GetValueOrDefault(sectionId, new PublicAnnual(Year, section, 0, 0, 0, 0, 0, 0, 0, null)) with { Section = section, PublishedOn = publishedOn };

    public static async Task<AnnualFigures> Of(Work work, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        // A combined draw is one of every section that took part; one that was given up is none.
        var revealed = work.Db.Draws.Where(d => d.RecusalId == null && d.RevealedAt != null && d.AbandonedAt == null && d.Day >= first && d.Day <= last);
        var own = await revealed.Where(d => !d.Joint).Select(d => d.SectionId).ToListAsync();
        var joint = await work.Db.CombinedLines.Where(l => revealed.Any(d => d.Id == l.DrawId)).Select(l => l.SectionId).ToListAsync();
        var draws = own.Concat(joint).CountBy(id => id).ToDictionary();
        var dossiers = (await work.Db.Inspections.Where(i => i.DrawnOn >= first && i.DrawnOn <= last && i.CancelledOn == null)
            .Select(i => new { i.SectionId, i.ReportFinishedOn, i.FeedbackReceivedOn, i.PublishedOn, i.OpinionOn, i.Handlings }).ToListAsync()).ToLookup(i => i.SectionId);
        return new AnnualFigures(year, draws.Keys.Union(dossiers.Select(d => d.Key)).ToDictionary(id => id, id => new PublicAnnual(
            year, "", draws.GetValueOrDefault(id), dossiers[id].Count(),
            dossiers[id].Count(i => i.ReportFinishedOn is not null), dossiers[id].Count(i => i.FeedbackReceivedOn is not null),
            dossiers[id].Count(i => i.PublishedOn is not null), dossiers[id].Count(i => i.OpinionOn is not null), dossiers[id].Sum(i => i.Handlings.Count), null)));
    }
}
