using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Draws;

namespace Portal.Features.Draws;

/// <summary>抽取所用名录 (Art. 10, 11, 15, 16): both rosters as a draw reads them, with the year's earlier draws and the declared interests.</summary>
/// <remarks>Who was taken off a roster is not on it: that entry stands nowhere in the frame and does not count towards a proportion.</remarks>
[Article(10, 11, 15, 16)]
public sealed record DrawRoster(
    IReadOnlyList<ObjectCandidate> Objects, IReadOnlyList<InspectorCandidate> Inspectors, IReadOnlyList<FrameConflict> Conflicts)
{
    /// <param name="year">The calendar year whose draws count for Art. 16.</param>
    public static async Task<DrawRoster> Load(PortalDb db, int year)
    {
        var drawn = await DrawnIn(db, year);
        var people = await People(db);
        return new DrawRoster(
            await RosterScan.Read(db, drawn),
            people.Inspectors,
            people.Conflicts);
    }

    /// <summary>The inspectors and their interests alone, for a draw of a substitute (Art. 15).</summary>
    public static async Task<DrawRoster> People(PortalDb db)
    {
        var inspectors = await db.Inspectors.AsNoTracking().Where(i => i.RetiredOn == null).OrderBy(i => i.Certificate)
            .Select(i => new InspectorCandidate(i.Certificate, i.Name, i.Qualifications, i.State, i.Employment, i.ValidUntil, false, i.SectionId)).ToListAsync();
        var conflicts = await (
            from interest in db.Interests
            join inspector in db.Inspectors on interest.InspectorId equals inspector.Id
            join enterprise in db.Enterprises on interest.EnterpriseId equals enterprise.Id
            orderby inspector.Certificate, enterprise.Code
            select new FrameConflict(inspector.Certificate, enterprise.Code)).ToListAsync();
        return new DrawRoster([], inspectors, conflicts);
    }

    /// <summary>The draws of a year, by enterprise. A targeted inspection (Art. 9) has no day of a draw and does not count.</summary>
    public static async Task<ILookup<int, PriorDraw>> DrawnIn(PortalDb db, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var drawn = await (
            from inspection in db.Inspections
            join draw in db.Draws on inspection.DrawId equals draw.Id
            where inspection.DrawnOn >= first && inspection.DrawnOn <= last
            select new { inspection.EnterpriseId, inspection.SectionId, inspection.DrawnOn, draw.Combined, inspection.CancelledOn, inspection.No, inspection.VisitOn }).ToListAsync();
        // In a combined draw of several sections each of them drew.
        var joint = await (
            from inspection in db.Inspections
            join line in db.CombinedLines on inspection.DrawId equals line.DrawId
            where inspection.DrawnOn >= first && inspection.DrawnOn <= last && line.SectionId != inspection.SectionId
            select new { inspection.EnterpriseId, line.SectionId, inspection.DrawnOn, Combined = true, inspection.CancelledOn, inspection.No, inspection.VisitOn }).ToListAsync();
        return drawn.Concat(joint).ToLookup(d => d.EnterpriseId, d => new PriorDraw(d.SectionId, d.DrawnOn!.Value, d.Combined, d.CancelledOn is not null, d.No, d.VisitOn));
    }
}
