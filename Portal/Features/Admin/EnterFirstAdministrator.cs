using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Admin;

/// <summary>建立首个系统管理员: once, while there is no account at all, by whoever can read the server's console.</summary>
[Verb("建立首个系统管理员")]
public sealed class EnterFirstAdministrator(Desk desk, PasswordRules rules)
{
    /// <param name="codeAgrees">Whether the code from the console was given.</param>
    public Task<Outcome> Run(bool codeAgrees, string name, string shownName, string password) => desk.Write<EnterFirstAdministrator>(Who.Portal, async work =>
    {
        if (await work.Db.Users.AnyAsync()) return new Refusal("系统管理员已经建立，请直接登录。");
        if (!codeAgrees) return new Refusal("首次启动码不正确，请核对服务器控制台上显示的启动码。");
        var facts = new AccountFacts { UserName = name, DisplayName = shownName, Role = Role.系统管理员 };
        if ((facts.Check() ?? rules.RefusalFor(password, name)) is { } refusal) return refusal;
        var person = new Person();
        facts.ApplyTo(person);
        rules.SetOwn(person, password, work.Now);
        work.Db.Users.Add(person);
        return Outcome.Done;
    });
}
