using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.SignIn;

/// <param name="StartedAt">UTC.</param>
/// <param name="SeenAt">UTC.</param>
/// <param name="Current">The one that asks.</param>
public sealed record SessionRow(string Key, string Device, string Way, DateTime StartedAt, DateTime SeenAt, bool Current);

/// <summary>登录一览 (Art. 7): the sign-ins that are open, one's own, or for the administrator anybody's.</summary>
[Article(7)]
public sealed class SessionBoard(Desk desk, Sightings seen)
{
    public Task<Outcome<List<SessionRow>>> Mine(Who who, string current) => desk.Read<List<SessionRow>>(who, async work => await Open(work, work.Actor.PersonId, current));

    public Task<Outcome<List<SessionRow>>> Of(Who who, int personId) => desk.Read<List<SessionRow>>(who, async work =>
        work.Actor.Role is Role.系统管理员 ? await Open(work, personId, "") : new Refusal("他人的登录由系统管理员管理。", Because: RefusedBecause.Role));

    private async Task<List<SessionRow>> Open(Work work, int personId, string current)
    {
        var sessions = await work.Db.Sessions.Where(s => s.PersonId == personId && s.EndedAt == null).ToListAsync();
        return [.. sessions.Select(s => new SessionRow(s.Key, s.Device, s.Way, s.StartedAt, seen.Last(s), s.Key == current))
            .Where(s => s.SeenAt + SignInSession.Term > work.Now).OrderByDescending(s => s.Current).ThenByDescending(s => s.SeenAt)];
    }
}
