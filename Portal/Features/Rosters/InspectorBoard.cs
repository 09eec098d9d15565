using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <param name="Expired">Whether the certificate's last day has passed.</param>
/// <param name="NotDrawable">Why the person cannot be drawn today; null when nothing hinders it.</param>
public sealed record InspectorRow(
    int Id, string Name, string Certificate, string Section, IReadOnlyList<string> Qualifications, DateOnly? ValidUntil, bool Expired,
    InspectorState State, string Employment, Refusal? NotDrawable, DateOnly? RetiredOn);

public sealed record InterestRow(int Id, int EnterpriseId, string Enterprise, string Ground, DateOnly DeclaredOn);

public sealed record InspectorDossier(
    int Id, int Version, InspectorFacts Facts, string Section, Refusal? NotDrawable, DateOnly? RetiredOn, string RetiredWhy,
    IReadOnlyList<InterestRow> Interests, IReadOnlyList<TrailRow> Trail);

/// <summary>The words to choose from.</summary>
public sealed record InspectorWords(IReadOnlyList<Section> Sections, IReadOnlyList<string> Qualifications);

/// <summary>执法检查人员名录 (Art. 10, 15): the roster with whoever can be drawn today, and one entry with its interests and history; read by everybody signed in.</summary>
[Article(10, 15)]
public sealed class InspectorBoard(Desk desk)
{
    public Task<Outcome<Paged<InspectorRow>>> List(Who who, InspectorFilter filter, int page) => desk.Read<Paged<InspectorRow>>(who, async work =>
    {
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var found = await Ordered(work, filter).PageAsync(page);
        return new Paged<InspectorRow>([.. found.Rows.Select(i => Row(i, sections, work.Today))], found.Total);
    });

    /// <summary>All that a filter finds, for the exported workbook.</summary>
    public Task<Outcome<List<InspectorEntry>>> Export(Who who, InspectorFilter filter) => desk.Read<List<InspectorEntry>>(who, async work =>
    {
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var avoided = (await work.Db.Interests.Join(work.Db.Enterprises, i => i.EnterpriseId, e => e.Id, (i, e) => new { i.InspectorId, e.Name }).ToListAsync()).ToLookup(i => i.InspectorId, i => i.Name);
        return (await Ordered(work, filter).ToListAsync()).ConvertAll(i => new InspectorEntry(i.Facts(), Name(sections, i.SectionId), [.. avoided[i.Id]]));
    });

    public Task<Outcome<InspectorDossier>> Entry(Who who, int id) => desk.Read<InspectorDossier>(who, async work =>
    {
        if (await work.Db.Inspectors.SingleOrDefaultAsync(i => i.Id == id) is not { } inspector) return Work.Missing("检查人员");
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var interests = await work.Db.Interests.Where(i => i.InspectorId == id)
            .Join(work.Db.Enterprises, i => i.EnterpriseId, e => e.Id, (i, e) => new InterestRow(i.Id, e.Id, e.Name, i.Ground, i.DeclaredOn)).ToListAsync();
        return new InspectorDossier(
            id, inspector.Version, inspector.Facts(), Name(sections, inspector.SectionId), NotDrawable(inspector, work.Today), inspector.RetiredOn, inspector.RetiredWhy,
            [.. interests.OrderBy(i => i.Id)], await RosterTrail.OfInspector(work, id));
    });

    public Task<Outcome<InspectorWords>> Words(Who who) => desk.Read<InspectorWords>(who, async work =>
    {
        // In SQL: EF flattens lists by APPLY, which SQLite does not have.
        var qualifications = await work.Db.Database.SqlQuery<string>($"SELECT DISTINCT j.value AS Value FROM Inspectors AS t, json_each(t.Qualifications) AS j ORDER BY 1").ToListAsync();
        return new InspectorWords(await work.Db.Sections.OrderBy(s => s.Id).ToListAsync(), qualifications);
    });

    private static IQueryable<Inspector> Ordered(Work work, InspectorFilter filter) => filter.Of(work.Db.Inspectors).OrderBy(i => i.SectionId).ThenBy(i => i.Id);

    private static InspectorRow Row(Inspector i, Dictionary<int, string> sections, DateOnly today) => new(
        i.Id, i.Name, i.Certificate, Name(sections, i.SectionId), i.Qualifications, i.ValidUntil, i.ValidUntil < today, i.State, i.Employment, NotDrawable(i, today), i.RetiredOn);

    // The rule is the draw's; of an expired certificate it speaks of a window that the roster has none of.
    private static Refusal? NotDrawable(Inspector i, DateOnly today)
    {
        var candidate = new InspectorCandidate(i.Certificate, i.Name, i.Qualifications, i.State, i.Employment, i.ValidUntil, i.RetiredOn is not null);
        var exclusion = Eligibility.Judge(candidate, today).Exclusion;
        var expired = exclusion is not null && Eligibility.Judge(candidate with { ValidUntil = null }, today).IsEligible;
        return expired ? exclusion! with { Reason = $"行政执法证已于 {i.ValidUntil:yyyy-MM-dd} 到期。" } : exclusion;
    }

    private static string Name(Dictionary<int, string> sections, int? id) => id is { } section ? sections.GetValueOrDefault(section, "") : "";
}
