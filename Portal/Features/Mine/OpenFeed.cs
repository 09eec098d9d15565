using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Mine;

/// <summary>开通日历订阅 (Art. 18, 19, 21): gives the person a private address of the deadlines, or another one in place of the one before.</summary>
[Article(18, 19, 21), Verb("开通日历订阅", Role.科员, Role.科室负责人, Role.工程管理科, Role.领导)]
public sealed class OpenFeed(Desk desk)
{
    /// <returns>The secret, told this once.</returns>
    public Task<Outcome<string>> Run(Who who) => desk.Write<OpenFeed, string>(who, async work =>
    {
        var before = await work.Db.Feeds.SingleOrDefaultAsync(f => f.PersonId == work.Actor.PersonId);
        var feed = CalendarFeed.Open(before, work.Actor.PersonId, work.Now, out var token);
        if (before is null) work.Db.Feeds.Add(feed);
        return token;
    });
}
