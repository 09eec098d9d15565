using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Mine;

/// <param name="FeedOpenedAt">UTC; null while no feed is open.</param>
/// <param name="Address">Where the portal is reached, without the secret.</param>
/// <param name="HasFactor">两步验证; null where the setting knows none for this person.</param>
public sealed record MineView(string Account, string Name, string Role, string Section, string Email, DateTime? FeedOpenedAt, string Address, int? InspectorId, bool? HasFactor);

/// <summary>我的 (Art. 18, 19, 21): one's own account and calendar feed.</summary>
[Article(18, 19, 21)]
public sealed class MineBoard(Desk desk, Mail.PortalAddress address, SecondFactor factor)
{
    public Task<Outcome<MineView>> Of(Who who) => desk.Read<MineView>(who, async work =>
    {
        var person = await work.Db.Users.SingleAsync(p => p.Id == work.Actor.PersonId);
        var section = await work.Db.Sections.Where(s => s.Id == person.SectionId).Select(s => s.Name).SingleOrDefaultAsync() ?? "";
        var opened = await work.Db.Feeds.Where(f => f.PersonId == person.Id).Select(f => (DateTime?)f.OpenedAt).SingleOrDefaultAsync();
        return new MineView(person.UserName ?? "", person.DisplayName, person.Role.ToString(), section, person.Email ?? "", opened, address.Of(""), person.InspectorId, factor.Concerns(person.Role) ? person.FactorSealed is not null : null);
    });
}
