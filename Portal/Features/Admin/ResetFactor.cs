using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Admin;

/// <summary>重置两步验证 (Art. 7): for another who has lost the telephone and the recovery codes; ends all sign-ins of that person.</summary>
[Article(7), Verb("重置两步验证", Role.系统管理员)]
public sealed class ResetFactor(Desk desk)
{
    public Task<Outcome> Run(Who who, int id) => desk.Write<ResetFactor>(who, async work =>
    {
        if (await work.Db.Users.SingleOrDefaultAsync(p => p.Id == id) is not { } person) return Work.Missing("账号");
        if (person.Id == work.Actor.PersonId) return new Refusal("自己的两步验证请在“我的”页面用验证码停用，或请另一位系统管理员重置。");
        if (person.FactorSealed is null) return new Refusal("该账号没有开通两步验证。");
        SecondFactor.Drop(person);
        await SecurityStamp.EndEverywhere(work, person);
        return Outcome.Done;
    });
}
