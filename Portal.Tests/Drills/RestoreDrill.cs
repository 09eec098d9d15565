using Microsoft.EntityFrameworkCore;
using Portal.Commands;
using Portal.Data;
using Portal.Data.Keeping;
using Portal.Domain.Rosters.Import;
using Portal.Identity;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Drills;

/// <param name="Whole">How many of the backups came back whole.</param>
/// <param name="DuringImport">How many of the backups were begun while a roster was being written.</param>
public sealed record DrillResult(int Taken, int Whole, int DuringImport, long MostEntries, IReadOnlyList<string> Faults);

/// <summary>恢复演练 (Art. 24): backups taken one after another while rosters are imported, each restored by the command and checked: trail, draw, attachment, and no import by halves.</summary>
public static class RestoreDrill
{
    private const int RowsOfAnImport = 400;

    public static async Task Print(int backups, TextWriter output)
    {
        var result = await Run(backups);
        foreach (var fault in result.Faults) output.WriteLine(fault);
        output.WriteLine($"restored whole: {result.Whole} of {result.Taken}; {result.DuringImport} of them taken while an import was being written; up to {result.MostEntries} trail entries");
    }

    public static async Task<DrillResult> Run(int backups)
    {
        var place = Directory.CreateTempSubdirectory("portal-drill-");
        await using var office = await Open();
        await office.EnterRosters();
        var draw = await office.Revealed(await office.AcceptedLine());
        Must(await office.Get<Portal.Features.Inspections.AddAttachment>().Run(
            office.Staff, (await office.InspectionsOf(draw))[0].Id, Portal.Domain.Inspections.Attachment.Purposes[0], InspectionSteps.Pdf("收据.pdf")));
        var (begun, writing) = (0, 0);
        using var stop = new CancellationTokenSource();
        var importing = Task.Run(async () =>
        {
            for (var import = 0; !stop.IsCancellationRequested; import++)
            {
                var id = await office.Upload(RosterKind.检查企业名录, Roster(import), office.Staff);
                Interlocked.Exchange(ref writing, 1);
                Must(await office.Confirm(id, office.Staff));
                Interlocked.Exchange(ref writing, 0);
            }
        });
        var (whole, during, most, faults) = (0, 0, 0L, new List<string>());
        for (var i = 0; i < backups; i++)
        {
            if (begun == 0) while (Volatile.Read(ref writing) == 0 && !importing.IsCompleted) await Task.Yield();
            begun++;
            during += Volatile.Read(ref writing);
            var at = office.Get<OfficeClock>().Now.AddSeconds(i);
            var made = Must(BackupFile.Make(office.Get<DataFolder>(), Path.Combine(place.FullName, "backups"), at));
            var there = Path.Combine(place.FullName, $"there-{i}");
            var (report, fault) = await Restored(office, made, there);
            most = Math.Max(most, report);
            if (fault is null) whole++;
            else faults.Add($"backup {i + 1}: {fault}");
            File.Delete(made);
            foreach (var folder in place.GetDirectories($"there-{i}*")) folder.Delete(recursive: true);
        }
        await stop.CancelAsync();
        await importing;
        place.Delete(recursive: true);
        return new DrillResult(backups, whole, during, most, faults);
    }

    private static async Task<(long Entries, string? Fault)> Restored(TestOffice office, string backup, string there)
    {
        var error = new StringWriter();
        if (RestoreCommand.Run([backup, $"--Portal:DataFolder={there}"], TextWriter.Null, error) != 0) return (0, error.ToString());
        using var folder = new DataFolder(there);
        var report = await DataCheck.Of(folder);
        if (report.Faults.Count > 0) return (report.TrailEntries, string.Join("; ", report.Faults));
        if ((report.Draws, report.Attachments) is not (1, >= 1)) return (report.TrailEntries, $"{report.Draws} draws, {report.Attachments} attachments");
        await using var db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseSqlite($"Data Source={folder.Database};Pooling=False").Options);
        // Rosters entered one by one by the test's own steps have no trail; every imported row has its entry, and a file's rows are all there or none.
        var (imported, trailed) = (await db.Enterprises.CountAsync(e => e.Code.StartsWith(ImportedCodes)), await db.Trail.CountAsync(t => t.Subject == "Enterprise" && t.Before == null));
        if (imported != trailed || imported % RowsOfAnImport != 0) return (report.TrailEntries, $"{imported} imported enterprises, {trailed} trail entries");
        await using var living = await office.Db();
        return (report.TrailEntries, await living.Trail.AnyAsync(t => t.Id == report.TrailEntries && t.Hash == report.TrailHead) ? null : "the trail's head is not one of the living trail's");
    }

    private const string ImportedCodes = "91411100MA";

    private static byte[] Roster(int import) =>
        RosterSteps.Exported([.. Enumerable.Range(import * RowsOfAnImport + 1, RowsOfAnImport).Select(RosterSteps.Enterprise)]);
}
