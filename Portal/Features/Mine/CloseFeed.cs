using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Mine;

/// <summary>停用日历订阅 (Art. 18, 19, 21): the private address answers no more.</summary>
[Article(18, 19, 21), Verb("停用日历订阅", Role.科员, Role.科室负责人, Role.工程管理科, Role.领导, Role.系统管理员)]
public sealed class CloseFeed(Desk desk)
{
    public Task<Outcome> Run(Who who) => desk.Write<CloseFeed>(who, async work =>
    {
        if (await work.Db.Feeds.SingleOrDefaultAsync(f => f.PersonId == work.Actor.PersonId) is not { } feed) return new Refusal("没有开通日历订阅。");
        work.Db.Feeds.Remove(feed);
        return Outcome.Done;
    });
}
