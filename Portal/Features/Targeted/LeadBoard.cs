using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Targeted;

public sealed record LeadRow(Lead Lead, string Section, string Enterprise, string InspectionNo);

/// <param name="Items">Names of the items, and of the team, as the roster has them today.</param>
public sealed record LeadView(Lead Lead, string Section, string Enterprise, string InspectionNo, IReadOnlyList<string> Items, IReadOnlyList<string> Team);

/// <summary>The words to choose from.</summary>
public sealed record LeadChoices(IReadOnlyList<(int Id, string Name, string Section)> Items, IReadOnlyList<(int Id, string Name)> Inspectors, IReadOnlyList<(int Id, string Name)> Sections, DateOnly Today);

/// <summary>因案检查的线索 (Art. 9): what was entered, what waits for approval, and what became an inspection; read by everybody signed in.</summary>
[Article(9)]
public sealed class LeadBoard(Desk desk)
{
    /// <param name="search">Part of the reference or of the enterprise's name.</param>
    public Task<Outcome<Paged<LeadRow>>> List(Who who, string? search, LeadStage? stage, int page, int size = Paged.Size) => desk.Read<Paged<LeadRow>>(who, async work =>
    {
        var leads = work.Db.Leads.AsQueryable();
        if (search?.Trim() is { Length: > 0 } text) leads = leads.Where(l => l.Reference.Contains(text) || work.Db.Enterprises.Any(e => e.Id == l.EnterpriseId && e.Name.Contains(text)));
        leads = stage switch
        {
            LeadStage.待批准 => leads.Where(l => l.Approved == null),
            LeadStage.已批准 => leads.Where(l => l.Approved == true),
            LeadStage.未批准 => leads.Where(l => l.Approved == false),
            _ => leads,
        };
        var found = await leads.OrderByDescending(l => l.Id).PageAsync(page, size);
        return new Paged<LeadRow>(await Rows(work, found.Rows), found.Total);
    });

    public Task<Outcome<LeadView>> View(Who who, int id) => desk.Read<LeadView>(who, async work =>
        await work.Db.Leads.SingleOrDefaultAsync(l => l.Id == id) is { } lead ? await View(work, lead) : Work.Missing("线索"));

    /// <summary>The lead from which an inspection came; null for one that was drawn.</summary>
    public Task<Outcome<List<Lead>>> Of(Who who, int inspectionId) => desk.Read<List<Lead>>(who, async work =>
        await work.Db.Leads.Where(l => l.InspectionId == inspectionId).ToListAsync());

    public Task<Outcome<LeadChoices>> Choices(Who who) => desk.Read<LeadChoices>(who, async work =>
    {
        var sections = await work.Db.Sections.OrderBy(s => s.Id).ToListAsync();
        var names = sections.ToDictionary(s => s.Id, s => s.Name);
        var items = await work.Db.CheckItems.Where(i => i.RetiredOn == null).OrderBy(i => i.SectionId).ThenBy(i => i.Code).ToListAsync();
        var inspectors = await work.Db.Inspectors.Where(i => i.RetiredOn == null).OrderBy(i => i.SectionId).ThenBy(i => i.Id).Select(i => new { i.Id, i.Name, i.Certificate }).ToListAsync();
        return new LeadChoices(
            [.. items.Select(i => (i.Id, i.Name, names[i.SectionId]))], [.. inspectors.Select(i => (i.Id, $"{i.Name}（{i.Certificate}）"))], [.. sections.Select(s => (s.Id, s.Name))], work.Today);
    });

    private static async Task<List<LeadRow>> Rows(Work work, IReadOnlyList<Lead> leads)
    {
        var (enterprises, inspections) = (leads.Select(l => l.EnterpriseId).ToList(), leads.Select(l => l.InspectionId).ToList());
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var names = await work.Db.Enterprises.Where(e => enterprises.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name);
        var numbers = await work.Db.Inspections.Where(i => inspections.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.No);
        return [.. leads.Select(l => new LeadRow(l, sections[l.SectionId], names[l.EnterpriseId], l.InspectionId is { } id ? numbers[id] : ""))];
    }

    private static async Task<LeadView> View(Work work, Lead lead)
    {
        var row = (await Rows(work, [lead])).Single();
        var items = await work.Db.CheckItems.Where(i => lead.ItemIds.Contains(i.Id)).OrderBy(i => i.Code).Select(i => i.Name).ToListAsync();
        var team = await work.Db.Inspectors.Where(i => lead.InspectorIds.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => $"{i.Name}（{i.Certificate}）");
        return new LeadView(lead, row.Section, row.Enterprise, row.InspectionNo, items, [.. lead.InspectorIds.Select(id => team.GetValueOrDefault(id, ""))]);
    }
}
