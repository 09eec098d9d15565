using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.SignIn;

/// <summary>首次启动 (Art. 7): whether there is any account yet.</summary>
[Article(7)]
public sealed class FirstStartBoard(Desk desk)
{
    public async Task<bool> NobodyIsThere()
    {
        var there = await desk.Read<object>(Who.Portal, async work => await work.Db.Users.AnyAsync());
        return there.Value is false;
    }
}
