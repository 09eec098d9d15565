using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Mine;

/// <summary>日历订阅 (Art. 18, 19, 21): the open deadlines of the person whose secret it is; nothing for one who may not sign in any more.</summary>
[Article(18, 19, 21)]
public sealed class FeedBoard(Desk desk, OfficeCalendar calendar, Mail.PortalAddress address)
{
    private static readonly Refusal Unknown = new("这个订阅地址已停用或更换，请在门户“我的”页面取得新的地址。");

    /// <returns>The feed as iCalendar text.</returns>
    public async Task<Outcome<string>> Read(string token)
    {
        // Only whose secret it is is asked in the portal's own name; what that person may see, in theirs.
        var hash = CalendarFeed.HashOf(token);
        var owner = await desk.Read<CalendarFeed>(Who.Portal, async work => await work.Db.Feeds.SingleOrDefaultAsync(f => f.TokenHash == hash) is { } feed ? feed : Unknown);
        if (!owner.Succeeded) return owner.Refusal;
        return await desk.Read<string>(new Who(owner.Value.PersonId), async work =>
        {
            if (work.Actor.Role == Role.系统管理员) return Unknown;
            var section = work.Actor.Role is Role.科员 or Role.科室负责人 ? work.Actor.SectionId : null;
            var names = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
            var deadlines = await OpenDeadlines.Of(work, calendar.Current, section);
            return FeedText.Of(deadlines, d => names.GetValueOrDefault(d.SectionId, ""), d => address.Of(DeadlinePlaces.PathOf(d)), work.Now);
        });
    }
}
