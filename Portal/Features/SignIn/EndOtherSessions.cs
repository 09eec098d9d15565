using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.SignIn;

/// <summary>结束其他登录 (Art. 7): all of one's own sign-ins but the one that asks.</summary>
[Article(7), Verb("结束其他登录", Role.科员, Role.科室负责人, Role.工程管理科, Role.领导, Role.系统管理员)]
public sealed class EndOtherSessions(Desk desk)
{
    /// <param name="current">The key of the one that asks.</param>
    public Task<Outcome> Run(Who who, string current) => desk.Write<EndOtherSessions>(who, async work =>
    {
        await work.Db.Sessions.Where(s => s.Key != current && s.PersonId == work.Actor.PersonId && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, work.Now));
        return Outcome.Done;
    });
}
