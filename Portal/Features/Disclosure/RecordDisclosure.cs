using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Office;
using Portal.Features.Inspections;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>登记年度公开 (Art. 6, 23): where and when the approved disclosure was published; the very file is kept and stands in the register.</summary>
[Article(6, 23), Verb("登记年度公开", Role.科室负责人, Role.工程管理科)]
public sealed class RecordDisclosure(Desk desk, DataFolder folder)
{
    /// <param name="lateReason">逾期说明; empty before the cutoff.</param>
    /// <param name="upload">The file that was published; null keeps the page that the portal makes of the approved content.</param>
    public async Task<Outcome> Run(Who who, int id, int version, PublicPlace place, string lateReason, Upload? upload)
    {
        if (await desk.RefusalFor<RecordDisclosure>(who) is { } stranger) return stranger;
        ReceivedFile? received = null;
        if (upload is not null)
        {
            var file = await ReceivedFile.From(upload, folder);
            if (!file.Succeeded) return file.Refusal;
            received = file.Value;
        }
        using (received)
            return await desk.Write<RecordDisclosure>(who, async work =>
            {
                var taken = await DisclosureToEdit.Take(work, id, version);
                if (!taken.Succeeded) return taken.Refusal;
                var disclosure = taken.Value;
                if (disclosure.Publish(place, lateReason, work.Today, work.Actor.Name) is { Refusal: { } refusal }) return refusal;
                var names = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
                var entry = AnnualEntry.Of(disclosure, AnnualEntry.Owner(disclosure.SectionId, names), disclosure.Approved!, due: null);
                var copy = PublishedCopy.Record(entry.Subject(), place, work.Today, await PublishedFiles.Keep(received, entry, folder), work.Now, work.Actor.Name);
                if (!copy.Succeeded) return copy.Refusal;
                work.Db.PublishedCopies.Add(copy.Value);
                return Outcome.Done;
            });
    }
}
