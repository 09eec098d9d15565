using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.SignIn;

/// <summary>开始登录会话 (Art. 7): once all that the sign-in asks for was shown; the account's wrong attempts are forgotten.</summary>
[Article(7), Verb("登录")]
public sealed class BeginSession(Desk desk)
{
    /// <returns>The session's key, for the cookie.</returns>
    public Task<Outcome<string>> Run(SignInProof proof, string device, string way) => desk.Write<BeginSession, string>(Who.Portal, async work =>
    {
        if (await work.Db.Users.SingleOrDefaultAsync(p => p.Id == proof.PersonId && !p.Disabled && p.SecurityStamp == proof.Stamp) is not { } person)
            return new Refusal("账号刚被修改或停用，请重新登录。");
        await Lockout.Forget(work, person);
        // The term of a password that an earlier version kept begins now; that is no change of the account's.
        if (person.PasswordSetAt is null) await work.Db.Users.Where(p => p.Id == person.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.PasswordSetAt, work.Now));
        var session = new SignInSession(person.Id, device, way, work.Now);
        work.Db.Sessions.Add(session);
        return session.Key;
    });
}
