using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Admin;

/// <summary>建立账号 (Art. 7): role and section say what the person may do.</summary>
[Article(7), Verb("建立账号", Role.系统管理员)]
public sealed class EnterAccount(Desk desk, IPasswordHasher<Person> hasher)
{
    public Task<Outcome<int>> Run(Who who, AccountFacts facts, string password) => desk.Write<EnterAccount, int>(who, async work =>
    {
        if ((facts.Check() ?? Passwords.RefusalFor(password)) is { } refusal) return refusal;
        var normalized = facts.UserName.Trim().ToUpperInvariant();
        if (await work.Db.Users.AnyAsync(p => p.NormalizedUserName == normalized)) return new Refusal($"账号“{facts.UserName}”已经存在。");
        var person = new Person();
        facts.ApplyTo(person);
        Passwords.Set(person, password, hasher);
        work.Db.Users.Add(person);
        await work.Db.SaveChangesAsync();
        return person.Id;
    });
}

/// <summary>修改账号 (Art. 7): a changed role, section or state ends the person's open sign-ins within a minute.</summary>
[Article(7), Verb("修改账号", Role.系统管理员)]
public sealed class AmendAccount(Desk desk, IPasswordHasher<Person> hasher)
{
    /// <param name="newPassword">Empty keeps the one that is.</param>
    public Task<Outcome> Run(Who who, int id, int version, AccountFacts facts, string newPassword) => desk.Write<AmendAccount>(who, async work =>
    {
        if (await work.Db.Users.SingleOrDefaultAsync(p => p.Id == id) is not { } person) return Work.Missing("账号");
        if (person.Version != version) return Work.Stale;
        if (facts.Check() is { } refusal) return refusal;
        if (person.Id == work.Actor.PersonId && (facts.Disabled || facts.Role != Role.系统管理员))
            return new Refusal("不能停用自己的账号或取消自己的系统管理员角色，以免无人能管理账号。");
        var normalized = facts.UserName.Trim().ToUpperInvariant();
        if (await work.Db.Users.AnyAsync(p => p.Id != id && p.NormalizedUserName == normalized)) return new Refusal($"账号“{facts.UserName}”已经存在。");
        var before = (person.Role, person.SectionId, person.Disabled);
        facts.ApplyTo(person);
        if (before != (person.Role, person.SectionId, person.Disabled)) Passwords.Renew(person);
        if (newPassword.Length > 0)
        {
            if (Passwords.RefusalFor(newPassword) is { } weak) return weak;
            Passwords.Set(person, newPassword, hasher);
        }
        return Outcome.Done;
    });
}

/// <summary>设置科室 (Art. 7): enters a section, or renames one.</summary>
[Article(7), Verb("设置科室", Role.系统管理员)]
public sealed class KeepSection(Desk desk)
{
    /// <param name="id">Null for a new section.</param>
    public Task<Outcome<int>> Run(Who who, int? id, string name, bool coordinates) => desk.Write<KeepSection, int>(who, async work =>
    {
        name = name.Trim();
        if (name.Length == 0) return new Refusal("科室名称不能为空。", 7);
        if (await work.Db.Sections.AnyAsync(s => s.Id != id && s.Name == name)) return new Refusal($"科室“{name}”已经存在。", 7);
        if (coordinates && await work.Db.Sections.AnyAsync(s => s.Id != id && s.Coordinates)) return new Refusal("统筹科室只能有一个。", 7);
        var section = id is null ? null : await work.Db.Sections.SingleOrDefaultAsync(s => s.Id == id);
        if (id is not null && section is null) return Work.Missing("科室");
        if (section is null) work.Db.Sections.Add(section = new Section(name, coordinates));
        else section.Rename(name, coordinates);
        await work.Db.SaveChangesAsync();
        return section.Id;
    });
}
