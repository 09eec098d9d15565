using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.SignIn;

/// <summary>修改口令 (Art. 7): an own password in the place of the one before; ends all sign-ins of the person.</summary>
[Article(7), Verb("修改口令", Role.科员, Role.科室负责人, Role.工程管理科, Role.领导, Role.系统管理员)]
public sealed class ChangePassword(Desk desk, ProvePassword prove, PasswordRules rules)
{
    /// <param name="current">Null where the sign-in has asked for it a moment ago.</param>
    public async Task<Outcome> Run(Who who, string? current, string password)
    {
        var asked = await desk.Read<Person>(who, async work => VerbAttribute.Of(typeof(ChangePassword)).RefusalFor(work.Actor) is { } no ? no : await work.Db.Users.SingleAsync(p => p.Id == work.Actor.PersonId));
        if (!asked.Succeeded) return asked.Refusal;
        var known = asked.Value;
        if (current is not null)
        {
            var proof = await prove.Run(known.UserName ?? "", current);
            if (!proof.Succeeded) return proof.Refusal;
            if (proof.Value.Word is SignInWord.Locked) return new Refusal("口令输错次数过多，15 分钟内不能修改，请稍后再试。");
            if (proof.Value.Word is SignInWord.Wrong) return new Refusal("现在的口令不正确。");
        }
        // Compared with the former ones before the desk: hashing takes its time.
        if (rules.RefusalFor(password, known) is { } refusal) return refusal;
        return await desk.Write<ChangePassword>(who, async work =>
        {
            var person = await work.Db.Users.SingleAsync(p => p.Id == work.Actor.PersonId);
            if (person.PasswordHash != known.PasswordHash) return Work.Stale;
            rules.SetOwn(person, password, work.Now);
            await SecurityStamp.EndEverywhere(work, person);
            return Outcome.Done;
        });
    }
}
