using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>What the steps of a dossier share: load it, check section and version, let the domain decide, keep.</summary>
internal static class DossierStep
{
    /// <param name="version">As the page read it.</param>
    public static Task<Outcome> Step<TVerb>(this Desk desk, Who who, int id, int version, Func<Inspection, Work, Outcome> decide) =>
        desk.Write<TVerb>(who, async work =>
        {
            var found = await work.Dossier(id, version);
            return found.Succeeded ? decide(found.Value, work) : found.Refusal;
        });

    /// <summary>The dossier to be changed, if this person may change it and nobody else has since.</summary>
    public static async Task<Outcome<Inspection>> Dossier(this Work work, int id, int version)
    {
        if (await work.Db.Inspections.SingleOrDefaultAsync(i => i.Id == id) is not { } inspection) return Work.Missing("检查");
        if (work.Actor.RefusalFor(inspection.SectionId) is { } refusal) return refusal;
        return inspection.Version == version ? inspection : Work.Stale;
    }
}
