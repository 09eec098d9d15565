using Microsoft.EntityFrameworkCore;
using Portal.Data;
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

    /// <summary>A step with its evidence: kept with it, or not at all.</summary>
    /// <param name="evidence">Null where there is none.</param>
    public static async Task<Outcome> StepWithFile<TVerb>(
        this Desk desk, Who who, int id, int version, DataFolder folder, Upload? evidence, string purpose, Func<Inspection, Work, Outcome> decide)
    {
        if (evidence is null) return await desk.Step<TVerb>(who, id, version, decide);
        if (await desk.RefusalFor<TVerb>(who, async work => (await work.Dossier(id, version)).Refusal) is { } notYours) return notYours;
        var received = await ReceivedFile.From(evidence, folder);
        if (!received.Succeeded) return received.Refusal;
        using var file = received.Value;
        return await desk.Step<TVerb>(who, id, version, (i, work) =>
        {
            var outcome = decide(i, work);
            if (outcome.Succeeded) work.Db.Attachments.Add(file.KeepWith(id, purpose, work.Now, work.Actor.Name));
            return outcome;
        });
    }

    /// <summary>The dossier to be changed, if this person may change it and nobody else has since.</summary>
    public static async Task<Outcome<Inspection>> Dossier(this Work work, int id, int version)
    {
        if (await work.Db.Inspections.SingleOrDefaultAsync(i => i.Id == id) is not { } inspection) return Work.Missing("检查");
        if (work.Actor.RefusalFor(inspection.SectionId) is { } refusal) return refusal;
        return inspection.Version == version ? inspection : Work.Stale;
    }
}
