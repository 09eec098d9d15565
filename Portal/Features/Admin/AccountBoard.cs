using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Admin;

/// <summary>An inspector to choose.</summary>
public sealed record InspectorChoice(int Id, string Name, string Certificate)
{
    public override string ToString() => $"{Name}（{Certificate}）";
}

/// <param name="Inspector">The person's own entry on the roster of inspectors.</param>
/// <param name="HasFactor">两步验证已开通.</param>
public sealed record AccountRow(int Id, int Version, AccountFacts Facts, string Section, InspectorChoice? Inspector, bool HasFactor);

/// <summary>账号与科室一览 (Art. 7), for the administrator.</summary>
[Article(7)]
public sealed class AccountBoard(Desk desk, IdentitySettings settings)
{
    private const int Shown = 20;
    private static readonly Refusal NotYours = new("账号和科室由系统管理员管理。");

    /// <summary>How long a one-time password is good for.</summary>
    public int OneTimeHours => settings.OneTimeHours;

    public Task<Outcome<Paged<AccountRow>>> Accounts(Who who, string? search, int page, int size = Paged.Size) => desk.Read<Paged<AccountRow>>(who, async work =>
    {
        if (work.Actor.Role != Role.系统管理员) return NotYours;
        var people = work.Db.Users.AsQueryable();
        if (search is { Length: > 0 }) people = people.Where(p => p.UserName!.Contains(search) || p.DisplayName.Contains(search));
        var found = await people.OrderBy(p => p.Disabled).ThenBy(p => p.UserName).PageAsync(page, size);
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        return new Paged<AccountRow>([.. found.Rows.Select(p => Row(p, sections, null))], found.Total);
    });

    public Task<Outcome<AccountRow>> Account(Who who, int id) => desk.Read<AccountRow>(who, async work =>
    {
        if (work.Actor.Role != Role.系统管理员) return NotYours;
        if (await work.Db.Users.SingleOrDefaultAsync(p => p.Id == id) is not { } person) return Work.Missing("账号");
        var inspector = await Choices(work.Db.Inspectors.Where(i => i.Id == person.InspectorId)).SingleOrDefaultAsync();
        return Row(person, await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name), inspector);
    });

    /// <summary>The few inspectors whose name or certificate holds what is being typed.</summary>
    public Task<Outcome<List<InspectorChoice>>> Inspectors(Who who, string? search) => desk.Read<List<InspectorChoice>>(who, async work =>
    {
        if (work.Actor.Role != Role.系统管理员) return NotYours;
        var text = search?.Trim() ?? "";
        return await Choices(work.Db.Inspectors.Where(i => i.RetiredOn == null && (i.Name.Contains(text) || i.Certificate.Contains(text)))
            .OrderBy(i => i.Name).ThenBy(i => i.Id).Take(Shown)).ToListAsync();
    });

    private static IQueryable<InspectorChoice> Choices(IQueryable<Inspector> inspectors) => inspectors.Select(i => new InspectorChoice(i.Id, i.Name, i.Certificate));

    private static AccountRow Row(Person person, Dictionary<int, string> sections, InspectorChoice? inspector) => new(
        person.Id, person.Version, AccountFacts.Of(person), person.SectionId is { } section ? sections.GetValueOrDefault(section, "") : "", inspector, person.FactorSealed is not null);
}

/// <summary>科室一览 (Art. 7): for choosing a section, by anyone.</summary>
[Article(7)]
public sealed class SectionBoard(Desk desk)
{
    public Task<Outcome<List<Section>>> Sections(Who who) =>
        desk.Read<List<Section>>(who, async work => await work.Db.Sections.OrderBy(s => s.Id).ToListAsync());
}
