using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.SignIn;

/// <summary>停用两步验证 (Art. 7): one's own, by showing a code of it; where it is required the next sign-in asks for another.</summary>
[Article(7), Verb("停用两步验证", Role.工程管理科, Role.系统管理员)]
public sealed class DropFactor(Desk desk, ProveCode prove)
{
    public async Task<Outcome> Run(Who who, string code)
    {
        if (await desk.RefusalFor<DropFactor>(who) is { } refusal) return refusal;
        var word = await prove.Run(who.PersonId, code);
        if (!word.Succeeded) return word.Refusal;
        if (word.Value is SignInWord.Locked) return new Refusal("输错次数过多，15 分钟内不能停用，请稍后再试。");
        if (word.Value is not SignInWord.Right) return new Refusal("验证码不正确或已经用过，请输入下一个。");
        return await desk.Write<DropFactor>(who, async work =>
        {
            SecondFactor.Drop(await work.Db.Users.SingleAsync(p => p.Id == work.Actor.PersonId));
            return Outcome.Done;
        });
    }
}
