using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Admin;

/// <param name="Password">一次性口令: told this once, good for the hours that are set.</param>
public sealed record NewAccount(int Id, string Password);

/// <summary>建立账号 (Art. 7): role and section say what the person may do; a one-time password opens the way to an own one.</summary>
[Article(7), Verb("建立账号", Role.系统管理员)]
public sealed class EnterAccount(Desk desk, PasswordRules rules)
{
    public Task<Outcome<NewAccount>> Run(Who who, AccountFacts facts) => desk.Write<EnterAccount, NewAccount>(who, async work =>
    {
        if (facts.Check() is { } refusal) return refusal;
        var normalized = facts.UserName.Trim().ToUpperInvariant();
        if (await work.Db.Users.AnyAsync(p => p.NormalizedUserName == normalized)) return new Refusal($"账号“{facts.UserName}”已经存在。");
        if (await AccountInspector.RefusalFor(work, facts, null) is { } taken) return taken;
        var person = new Person();
        facts.ApplyTo(person);
        var password = rules.SetOneTime(person, work.Now);
        work.Db.Users.Add(person);
        await work.Db.SaveChangesAsync();
        return new NewAccount(person.Id, password);
    });
}
