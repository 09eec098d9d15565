using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.SignIn;

/// <summary>开通两步验证 (Art. 7): once a code shows that the telephone holds the key.</summary>
[Article(7), Verb("开通两步验证", Role.工程管理科, Role.系统管理员)]
public sealed class EnrolFactor(Desk desk, SecondFactor factor)
{
    /// <returns>恢复码, told this once.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> Run(Who who, string key, string code)
    {
        if (await desk.RefusalFor<EnrolFactor>(who) is { } refusal) return refusal;
        var recovery = factor.NewRecovery(new Person());
        return await desk.Write<EnrolFactor, IReadOnlyList<string>>(who, async work =>
        {
            if (!factor.Concerns(work.Actor.Role)) return new Refusal("本门户没有启用两步验证。");
            var person = await work.Db.Users.SingleAsync(p => p.Id == work.Actor.PersonId);
            if (person.FactorSealed is not null) return new Refusal("两步验证已经开通；换手机时请先停用，再重新开通。");
            if (Totp.StepOf(key, code, work.Now) is not { } step) return new Refusal("验证码不正确。请核对手机和服务器的时间是否准确，再输入现在显示的 6 位数字。");
            (person.FactorSealed, person.FactorStep, person.RecoveryHashes, person.TwoFactorEnabled) = (factor.Seal(key), step, recovery.Hashes, true);
            return new Outcome<IReadOnlyList<string>>(recovery.Codes, null);
        });
    }
}
