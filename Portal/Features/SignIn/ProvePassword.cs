using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.SignIn;

/// <summary>核对口令 (Art. 7): whether a name and a password belong together; wrong ones are counted and lock the account for a while.</summary>
[Article(7), Verb("核对口令")]
public sealed class ProvePassword(Desk desk, IPasswordHasher<Person> hasher)
{
    private static readonly Person Nobody = new();
    private static readonly SignInProof Wrong = new(SignInWord.Wrong);

    // For a name that nobody has: the answer takes as long as it does for one that somebody has.
    private static readonly string Unmatched = new PasswordHasher<Person>().HashPassword(Nobody, "nobody");

    public async Task<Outcome<SignInProof>> Run(string name, string password)
    {
        var normalized = name.Trim().ToUpperInvariant();
        var known = (await desk.Read<Person>(Who.Portal, async work => await work.Db.Users.SingleOrDefaultAsync(p => p.NormalizedUserName == normalized && !p.Disabled) ?? Nobody)).Value ?? Nobody;
        // Hashing takes its time; nobody has to queue behind it.
        var hash = known.PasswordHash ?? Unmatched;
        var agrees = password.Length <= PasswordRules.Longest && hasher.VerifyHashedPassword(known, hash, password) != PasswordVerificationResult.Failed;
        if (known == Nobody) return Wrong;
        return await desk.Write<ProvePassword, SignInProof>(Who.Portal, async work =>
        {
            if (await work.Db.Users.SingleOrDefaultAsync(p => p.Id == known.Id && !p.Disabled && p.PasswordHash == known.PasswordHash) is not { } person) return Wrong;
            if (Lockout.IsLocked(person, work.Now)) return new SignInProof(SignInWord.Locked);
            if (!agrees) return await Lockout.Count(work, person) ? new SignInProof(SignInWord.Locked) : Wrong;
            return new SignInProof(person.OneTimeUntil <= work.Now ? SignInWord.Late : SignInWord.Right, person.Id, person.SecurityStamp ?? "");
        });
    }
}
