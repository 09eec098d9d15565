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

public sealed record InterestRow(int Id, int EnterpriseId, string Enterprise, string Ground, DateOnly DeclaredOn, string DeclaredBy);

/// <param name="Interests">null when they are not this person's to see (Art. 15).</param>
public sealed record InspectorDossier(
    int Id, int Version, InspectorFacts Facts, string Section, Refusal? NotDrawable, DateOnly? RetiredOn, string RetiredWhy,
    IReadOnlyList<InterestRow>? Interests, IReadOnlyList<TrailRow> Trail);

/// <summary>The words to choose from.</summary>
public sealed record InspectorWords(IReadOnlyList<Section> Sections, IReadOnlyList<string> Qualifications);

/// <summary>执法检查人员名录 (Art. 10, 15): the roster with whoever can be drawn today, and one entry with its interests and history; read by everybody signed in.</summary>
[Article(10, 15)]
public sealed class InspectorBoard(Desk desk, RosterSettings settings)
{
    public Task<Outcome<Paged<InspectorRow>>> List(Who who, InspectorFilter filter, int page) => desk.Read<Paged<InspectorRow>>(who, async work =>
    {
        if (RosterAsOf.RefusalFor(work, filter.AsOf) is { } refusal) return refusal;
        var sections = await RosterAsOf.Sections(work, filter.AsOf);
        var found = filter.AsOf is { } day ? (await Past(work, filter, day)).Page(page) : await Present(work, filter).PageAsync(page);
        return found.Select(i => Row(i, sections, filter.AsOf ?? work.Today));
    });

    /// <summary>All that a filter finds, for the exported workbook.</summary>
    public Task<Outcome<List<InspectorEntry>>> Export(Who who, InspectorFilter filter) => desk.Read<List<InspectorEntry>>(who, async work =>
    {
        if (RosterAsOf.RefusalFor(work, filter.AsOf) is { } refusal) return refusal;
        var sections = await RosterAsOf.Sections(work, filter.AsOf);
        var avoided = (await Interests(work, filter.AsOf)).ToLookup(i => i.InspectorId, i => i.Row.Enterprise);
        IReadOnlyList<string> Avoided(Inspector i) => Interest.IsOpenTo(work.Actor, i.Id, i.SectionId) ? [.. avoided[i.Id]] : [];
        var found = filter.AsOf is { } day ? await Past(work, filter, day) : await Present(work, filter).ToListAsync();
        return found.ConvertAll(i => new InspectorEntry(i.Facts(), Name(sections, i.SectionId), Avoided(i)));
    });

    /// <param name="asOf">The past day at whose end the entry is shown; null for the present.</param>
    public Task<Outcome<InspectorDossier>> Entry(Who who, int id, DateOnly? asOf = null) => desk.Read<InspectorDossier>(who, async work =>
    {
        if (RosterAsOf.RefusalFor(work, asOf) is { } refusal) return refusal;
        if (await work.Db.Inspectors.SingleOrDefaultAsync(i => i.Id == id) is not { } inspector) return Work.Missing("检查人员");
        var section = inspector.SectionId;
        if (asOf is { } day)
        {
            if ((await RosterAsOf.Inspectors(work, day)).Find(i => i.Id == id) is not { } past) return new Refusal($"{day:yyyy-MM-dd} 当日结束时，该人员还没有列入名录。", 10);
            inspector = past;
        }
        var sections = await RosterAsOf.Sections(work, asOf);
        // By the section of today: a head who gave the inspector away has no more business with the ties.
        var open = Interest.IsOpenTo(work.Actor, id, section);
        List<InterestRow>? interests = open ? [.. (await Interests(work, asOf)).Where(i => i.InspectorId == id).Select(i => i.Row)] : null;
        var end = RosterAsOf.EndOf(asOf);
        return new InspectorDossier(
            id, inspector.Version, inspector.Facts(), Name(sections, inspector.SectionId), NotDrawable(inspector, asOf ?? work.Today), inspector.RetiredOn, inspector.RetiredWhy,
            interests, open ? await RosterTrail.OfInspector(work, id, end) : await RosterTrail.Of<Inspector>(work, id, end));
    });

    /// <summary>证号提示 (Art. 10): whether a certificate's number looks unusual; null when it does not.</summary>
    public string? DoubtOf(string certificate) => settings.DoubtOf(CertificateNumber.Normalise(certificate));

    public Task<Outcome<InspectorWords>> Words(Who who) => desk.Read<InspectorWords>(who, async work =>
    {
        // In SQL: EF flattens lists by APPLY, which SQLite does not have.
        var qualifications = await work.Db.Database.SqlQuery<string>($"SELECT DISTINCT j.value AS Value FROM Inspectors AS t, json_each(t.Qualifications) AS j ORDER BY 1").ToListAsync();
        return new InspectorWords(await work.Db.Sections.OrderBy(s => s.Id).ToListAsync(), qualifications);
    });

    private static IQueryable<Inspector> Present(Work work, InspectorFilter filter) => filter.Of(work.Db.Inspectors).OrderBy(i => i.SectionId).ThenBy(i => i.Id);

    private static async Task<List<Inspector>> Past(Work work, InspectorFilter filter, DateOnly day) =>
        [.. filter.Of((await RosterAsOf.Inspectors(work, day)).AsQueryable()).OrderBy(i => i.SectionId).ThenBy(i => i.Id)];

    private static async Task<IEnumerable<(int InspectorId, InterestRow Row)>> Interests(Work work, DateOnly? asOf)
    {
        var declared = asOf is { } day ? await RosterAsOf.Interests(work, day) : await work.Db.Interests.ToListAsync();
        var enterprises = asOf is { } then
            ? (await RosterAsOf.Enterprises(work, then)).ToDictionary(e => e.Id, e => e.Name)
            : await work.Db.Enterprises.Where(e => work.Db.Interests.Any(i => i.EnterpriseId == e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name);
        return declared.OrderBy(i => i.Id).Select(i => (i.InspectorId, new InterestRow(i.Id, i.EnterpriseId, enterprises[i.EnterpriseId], i.Ground, i.DeclaredOn, i.DeclaredBy)));
    }

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
