using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.SignIn;

/// <summary>结束登录 (Art. 7): one of one's own sign-ins, this one or one on another device; its open pages close within a minute.</summary>
[Article(7), Verb("结束登录", Role.科员, Role.科室负责人, Role.工程管理科, Role.领导, Role.系统管理员)]
public sealed class EndSession(Desk desk)
{
    public Task<Outcome> Run(Who who, string key) => desk.Write<EndSession>(who, async work =>
    {
        var ended = await work.Db.Sessions.Where(s => s.Key == key && s.PersonId == work.Actor.PersonId && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, work.Now));
        return ended == 1 ? Outcome.Done : new Refusal("这次登录已经结束。");
    });
}
