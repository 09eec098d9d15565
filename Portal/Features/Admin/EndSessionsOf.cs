using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Admin;

/// <summary>结束他人登录 (Art. 7): everything that another has open, on a lost telephone for instance; the account stays as it is.</summary>
[Article(7), Verb("结束他人登录", Role.系统管理员)]
public sealed class EndSessionsOf(Desk desk)
{
    public Task<Outcome> Run(Who who, int id) => desk.Write<EndSessionsOf>(who, async work =>
    {
        if (await work.Db.Users.SingleOrDefaultAsync(p => p.Id == id) is not { } person) return Work.Missing("账号");
        if (person.Id == work.Actor.PersonId) return new Refusal("自己的登录请在“我的登录”页面结束。");
        await SecurityStamp.EndEverywhere(work, person);
        return Outcome.Done;
    });
}
