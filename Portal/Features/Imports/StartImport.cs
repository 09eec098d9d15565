using System.Security.Cryptography;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>导入名录 (Art. 8, 10, 11): a file given in; a wrong or harmful one is refused at once, any other is read in the background.</summary>
/// <remarks>What is kept of it until it is confirmed is a copy without identity-card numbers.</remarks>
[Article(8, 10, 11), Verb("上传导入文件", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class StartImport(Desk desk, ImportFiles files, ImportReader reader)
{
    /// <param name="section">The section of rows that name none; null for the person's own.</param>
    /// <returns>The import's number.</returns>
    public async Task<Outcome<int>> Run(Who who, RosterKind roster, string fileName, byte[] file, int? section)
    {
        if (await desk.RefusalFor<StartImport>(who, work => Task.FromResult(section is { } other ? work.Actor.RefusalFor(other) : null)) is { } notYours) return notYours;
        // Not on the desk, and not in the page's own time: twenty megabytes take seconds.
        var sheets = await Task.Run(() => WorkbookReader.Read(file));
        if (!sheets.Succeeded) return sheets.Refusal;
        var kept = await Task.Run(() => WorkbookCopy.WithoutIdentity(file, sheets.Value));
        var started = await desk.Write<StartImport, int>(who, async work =>
        {
            var run = new ImportRun(roster, work.Actor, section, Path.GetFileName(fileName), Convert.ToHexStringLower(SHA256.HashData(file)), work.Now);
            work.Db.Imports.Add(run);
            await work.Db.SaveChangesAsync();
            await files.Keep(run.Id, kept);
            return run.Id;
        });
        if (started.Succeeded) reader.Start(started.Value, ReferenceEquals(kept, file) ? sheets.Value : null);
        return started;
    }
}
