using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Admin;

/// <summary>重置口令 (Art. 7): another's forgotten password gives way to a one-time one; ends all sign-ins of that person, and a lock.</summary>
[Article(7), Verb("重置口令", Role.系统管理员)]
public sealed class ResetPassword(Desk desk, PasswordRules rules)
{
    /// <returns>The one-time password, told this once.</returns>
    public Task<Outcome<string>> Run(Who who, int id) => desk.Write<ResetPassword, string>(who, async work =>
    {
        if (await work.Db.Users.SingleOrDefaultAsync(p => p.Id == id) is not { } person) return Work.Missing("账号");
        if (person.Id == work.Actor.PersonId) return new Refusal("自己的口令请在“我的”页面修改。");
        var password = rules.SetOneTime(person, work.Now);
        await SecurityStamp.EndEverywhere(work, person);
        return password;
    });
}
