using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.SignIn;

/// <summary>核对统一认证 (Art. 7): whose account has the name that the city's sign-in has vouched for; none is ever made by it.</summary>
[Article(7), Verb("核对统一认证")]
public sealed class ProveCity(Desk desk)
{
    public Task<Outcome<SignInProof>> Run(string name)
    {
        var normalized = name.Trim().ToUpperInvariant();
        return desk.Read<SignInProof>(Who.Portal, async work =>
            await work.Db.Users.SingleOrDefaultAsync(p => p.NormalizedUserName == normalized && !p.Disabled) is { } person
                ? new SignInProof(SignInWord.Right, person.Id, person.SecurityStamp ?? "")
                : new SignInProof(SignInWord.Wrong));
    }
}
