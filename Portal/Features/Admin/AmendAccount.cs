using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Admin;

/// <summary>修改账号 (Art. 7): a changed role, section or state ends the person's open sign-ins within a minute.</summary>
[Article(7), Verb("修改账号", Role.系统管理员)]
public sealed class AmendAccount(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, AccountFacts facts) => desk.Write<AmendAccount>(who, async work =>
    {
        if (await work.Db.Users.SingleOrDefaultAsync(p => p.Id == id) is not { } person) return Work.Missing("账号");
        if (person.Version != version) return Work.Stale;
        if (facts.Check() is { } refusal) return refusal;
        if (person.Id == work.Actor.PersonId && (facts.Disabled || facts.Role != Role.系统管理员))
            return new Refusal("不能停用自己的账号或取消自己的系统管理员角色，以免无人能管理账号。");
        var normalized = facts.UserName.Trim().ToUpperInvariant();
        if (await work.Db.Users.AnyAsync(p => p.Id != id && p.NormalizedUserName == normalized)) return new Refusal($"账号“{facts.UserName}”已经存在。");
        if (await AccountInspector.RefusalFor(work, facts, id) is { } taken) return taken;
        var before = (person.Role, person.SectionId, person.InspectorId, person.Disabled);
        facts.ApplyTo(person);
        if (before != (person.Role, person.SectionId, person.InspectorId, person.Disabled)) await SecurityStamp.EndEverywhere(work, person);
        return Outcome.Done;
    });
}
