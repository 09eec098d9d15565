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
        if (await AccountInspector.RefusalFor(work, facts, null) is { } taken) return taken;
        var person = new Person();
        facts.ApplyTo(person);
        Passwords.Set(person, password, hasher);
        work.Db.Users.Add(person);
        await work.Db.SaveChangesAsync();
        return person.Id;
    });
}
