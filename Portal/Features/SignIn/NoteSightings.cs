using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.SignIn;

/// <summary>记录登录使用时间 (Art. 7): every minute, when each sign-in was used last; what ended a quarter of a year ago is removed.</summary>
[Article(7), Verb("记录登录使用时间")]
public sealed class NoteSightings(Desk desk, Sightings seen)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public Task<Outcome> Run() => desk.Write<NoteSightings>(Who.Portal, async work =>
    {
        foreach (var (key, at) in seen.Take()) await work.Db.Sessions.Where(s => s.Key == key && s.SeenAt < at).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, at));
        var past = work.Now - Kept;
        await work.Db.Sessions.Where(s => s.SeenAt < past).ExecuteDeleteAsync();
        return Outcome.Done;
    });
}
