using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.SignIn;

/// <summary>核对验证码 (Art. 7): a code of the second factor, each taken once, or one of the recovery codes; wrong ones are counted as wrong passwords are.</summary>
[Article(7), Verb("核对验证码")]
public sealed class ProveCode(Desk desk, SecondFactor factor)
{
    public async Task<Outcome<SignInWord>> Run(int personId, string code)
    {
        var asked = await desk.Read<Person>(Who.Portal, async work => await work.Db.Users.SingleOrDefaultAsync(p => p.Id == personId && !p.Disabled) is { } found ? found : Work.Missing("账号"));
        if (!asked.Succeeded) return asked.Refusal;
        // Hashing takes its time; nobody has to queue behind it.
        var recovery = factor.RecoveryHashOf(asked.Value, code);
        return await desk.Write<ProveCode, SignInWord>(Who.Portal, async work =>
        {
            var person = await work.Db.Users.SingleAsync(p => p.Id == personId);
            if (Lockout.IsLocked(person, work.Now)) return SignInWord.Locked;
            if (factor.StepOf(person, code, work.Now) is { } step)
            {
                await work.Db.Users.Where(p => p.Id == personId).ExecuteUpdateAsync(p => p.SetProperty(x => x.FactorStep, step));
                return SignInWord.Right;
            }
            if (recovery is not null && person.RecoveryHashes.Contains(recovery))
            {
                // A change of the account, and therefore on the trail.
                person.RecoveryHashes = [.. person.RecoveryHashes.Where(hash => hash != recovery)];
                return SignInWord.Right;
            }
            return await Lockout.Count(work, person) ? SignInWord.Locked : SignInWord.Wrong;
        });
    }
}
