using Portal.Data;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Office;
using Portal.Features.Inspections;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>登记公开 (Art. 6): what was published where and when, with the very file; the section's own by the section, the office's lists by the coordinator.</summary>
[Article(6, 8, 10, 12, 14), Verb("登记公开", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class RecordPublication(Desk desk, DataFolder folder, OfficeCalendar calendar)
{
    /// <param name="contentHash">As the page showed it: what has changed meanwhile was not published.</param>
    /// <param name="upload">The file that was published; null keeps the page that the portal makes of the same content.</param>
    public async Task<Outcome> Run(Who who, PublicKind kind, string key, string contentHash, PublicPlace place, Upload? upload)
    {
        if (await desk.RefusalFor<RecordPublication>(who) is { } stranger) return stranger;
        ReceivedFile? received = null;
        if (upload is not null)
        {
            var file = await ReceivedFile.From(upload, folder);
            if (!file.Succeeded) return file.Refusal;
            received = file.Value;
        }
        using (received)
            return await desk.Write<RecordPublication>(who, async work =>
            {
                if (kind.HasItsOwnStep()) return new Refusal($"{kind}的公开由其自身的环节登记，请打开对应的卷宗或年度公开。", kind.Article());
                if ((await new PublicCatalog(work, calendar.Current).Load(kind)).FirstOrDefault(e => e.Key == key) is not { } entry) return Work.Missing("公开内容");
                if (entry.SectionId is { } section && work.Actor.RefusalFor(section) is { } notYours) return notYours;
                if (entry.SectionId is null && work.Actor.Role is not Role.工程管理科) return new Refusal($"全办的{kind}由工程管理科公开和登记。", 7, RefusedBecause.Section);
                if (entry.View.Hash() != contentHash) return Work.Stale;
                if (place.RefusalOn(work.Today, kind.Article()) is { } refusal) return refusal;
                var copy = PublishedCopy.Record(entry.Subject(), place, work.Today, await PublishedFiles.Keep(received, entry, folder), work.Now, work.Actor.Name);
                if (!copy.Succeeded) return copy.Refusal;
                work.Db.PublishedCopies.Add(copy.Value);
                return Outcome.Done;
            });
    }
}
