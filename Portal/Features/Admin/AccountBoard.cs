using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Admin;

public sealed record AccountRow(int Id, int Version, AccountFacts Facts, string Section);

/// <summary>账号与科室一览 (Art. 7), for the administrator.</summary>
[Article(7)]
public sealed class AccountBoard(Desk desk)
{
    private static readonly Refusal NotYours = new("账号和科室由系统管理员管理。");

    public Task<Outcome<Paged<AccountRow>>> Accounts(Who who, string? search, int page) => desk.Read<Paged<AccountRow>>(who, async work =>
    {
        if (work.Actor.Role != Role.系统管理员) return NotYours;
        var people = work.Db.Users.AsQueryable();
        if (search is { Length: > 0 }) people = people.Where(p => p.UserName!.Contains(search) || p.DisplayName.Contains(search));
        var found = await people.OrderBy(p => p.Disabled).ThenBy(p => p.UserName).PageAsync(page);
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        return new Paged<AccountRow>([.. found.Rows.Select(p => Row(p, sections))], found.Total);
    });

    public Task<Outcome<AccountRow>> Account(Who who, int id) => desk.Read<AccountRow>(who, async work =>
    {
        if (work.Actor.Role != Role.系统管理员) return NotYours;
        if (await work.Db.Users.SingleOrDefaultAsync(p => p.Id == id) is not { } person) return Work.Missing("账号");
        return Row(person, await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name));
    });

    private static AccountRow Row(Person person, Dictionary<int, string> sections) => new(
        person.Id, person.Version, AccountFacts.Of(person), person.SectionId is { } section ? sections.GetValueOrDefault(section, "") : "");
}

/// <summary>科室一览 (Art. 7): for choosing a section, by anyone.</summary>
[Article(7)]
public sealed class SectionBoard(Desk desk)
{
    public Task<Outcome<List<Section>>> Sections(Who who) =>
        desk.Read<List<Section>>(who, async work => await work.Db.Sections.OrderBy(s => s.Id).ToListAsync());
}
