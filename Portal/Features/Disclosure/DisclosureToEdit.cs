using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Office;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>办理中的年度公开 (Art. 23): how every operation on one takes it up, and what it is called.</summary>
[Article(23)]
internal static class DisclosureToEdit
{
    /// <returns>The disclosure as the page read it, for somebody who acts for its section; the whole office's is the coordinator's.</returns>
    public static async Task<Outcome<AnnualDisclosure>> Take(Work work, int id, int version)
    {
        if (await work.Db.Disclosures.SingleOrDefaultAsync(d => d.Id == id) is not { } disclosure) return Work.Missing("年度公开");
        if (RefusalFor(work.Actor, disclosure.SectionId) is { } refusal) return refusal;
        return disclosure.Version == version ? disclosure : Work.Stale;
    }

    public static Refusal? RefusalFor(Actor actor, int? sectionId) =>
        sectionId is { } section ? actor.RefusalFor(section)
        : actor.Role is Role.工程管理科 ? null
        : new Refusal("全办的年度公开由工程管理科汇总和办理。", 7, RefusedBecause.Section);
}
