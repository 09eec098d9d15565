using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Inspections;
using Portal.Features.Inspections;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Kills;

/// <summary>检查报告 (Art. 18–20, 24) under kills: attachments, the end, the report, feedback and publication of one dossier after another.</summary>
internal sealed class ReportKill : KillWork
{
    private const int LettersOfAFile = 200_000;

    public override string Name => "report";

    public override async Task Prepare(TestOffice office, int kills)
    {
        // More than they can get done: a child that has nothing left to do ends, and is not killed.
        for (var n = 1; n <= 10 + 4 * kills; n++) await office.Settled(number: n);
    }

    public override async Task Work(KillTask task)
    {
        var (office, today) = (task.Office, task.Office.Today);
        foreach (var id in await Ask(office, db => db.Inspections.Where(i => i.PublishedOn == null).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync()))
        {
            // Bytes that no other file has, and enough of them to be cut short.
            var text = string.Concat(Enumerable.Repeat(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{id} {task.Kill}"))), LettersOfAFile / 64));
            Must(await office.Get<AddAttachment>().Run(office.Staff, id, Attachment.Purposes[0], InspectionSteps.Pdf("照片.pdf", text)));
            task.Acknowledge<AddAttachment>(nameof(Attachment), await Ask(office, db => db.Attachments.MaxAsync(a => a.Id)));
            await Step<EndInspection>(i => i.EndedOn is null, (verb, version) => verb.Run(office.Staff, id, version, InspectionSteps.Day("2026-11-16")));
            await Step<FinishReport>(i => i.ReportFinishedOn is null, (verb, version) => verb.Run(office.Head, id, version, InspectionSteps.Whole, today));
            await Step<SendFeedback>(i => i.Feedback is null, (verb, version) => verb.Run(office.Staff, id, version, new Feedback(FeedbackMethod.直接送达, today, $"回证{id}")));
            await Step<ReceiveFeedback>(i => i.FeedbackReceivedOn is null, (verb, version) => verb.Run(office.Staff, id, version, today));
            await Step<PublishResult>(i => i.PublishedOn is null, (verb, version) => verb.Run(office.Staff, id, version, new Publication(Publication.Platforms[0], $"公示{id}"), today, null));

            async Task Step<TVerb>(Func<Inspection, bool> open, Func<TVerb, int, Task<Portal.Domain.Outcome>> run) where TVerb : notnull
            {
                var dossier = await office.Dossier(id);
                if (!open(dossier)) return;
                Must(await run(office.Get<TVerb>(), dossier.Version));
                task.Acknowledge<TVerb>(nameof(Inspection), id);
            }
        }
    }

    public override async Task<IReadOnlyList<string>> Faults(KillScene scene, PortalDb db)
    {
        var faults = new List<string>();
        foreach (var i in await db.Inspections.ToListAsync())
        {
            var finished = i.ReportFinishedOn is not null;
            if ((i.Report == InspectionSteps.Whole, i.ReportSignedBy.Length > 0) != (finished, finished) || (!finished && i.Report != Report.Empty)) faults.Add($"{i.No}: a report by halves");
            if (i.PublishedOn is null != i.Publication is null) faults.Add($"{i.No}: a publication by halves");
            if ((i.PublishedOn ?? i.FeedbackReceivedOn) is not null && !finished) faults.Add($"{i.No}: results without a report");
        }
        return faults;
    }
}
