using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>指定列对照 (Art. 8, 10, 11): the sheet, the header and what each column says, as the person sees them; remembered for files with the same header, and the file is read anew.</summary>
[Article(8, 10, 11), Verb("指定列对照", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class ChooseColumns(Desk desk, ImportFiles files, ImportReader reader)
{
    public async Task<Outcome> Run(Who who, int id, int version, ColumnChoice chosen)
    {
        if (await desk.RefusalFor<ChooseColumns>(who) is { } notYours) return notYours;
        var signature = await SignatureOf(who, id, version, chosen);
        if (!signature.Succeeded) return signature.Refusal;
        var done = await desk.Write<ChooseColumns>(who, async work =>
        {
            var found = await work.Import(id, version);
            if (!found.Succeeded) return found.Refusal;
            var run = found.Value;
            if (!run.IsOpen) return run.Wrong("改列对照");
            var mapping = await work.Db.ImportMappings.SingleOrDefaultAsync(m => m.Roster == run.Roster && m.Signature == signature.Value);
            if (mapping is null) work.Db.ImportMappings.Add(mapping = new ImportMapping(run.Roster, signature.Value));
            mapping.Keep(chosen.Columns, work.Actor.Name, work.Now);
            run.ReadAgain(chosen);
            return Outcome.Done;
        });
        if (done.Succeeded) reader.Start(id);
        return done;
    }

    // The file is read in the person's own time: everybody waits for the desk.
    private async Task<Outcome<string>> SignatureOf(Who who, int id, int version, ColumnChoice chosen)
    {
        var run = await desk.Read<ImportRun>(who, work => work.Import(id, version));
        if (!run.Succeeded) return run.Refusal;
        if (!File.Exists(files.Workbook(id))) return ImportAccess.Gone;
        var file = await File.ReadAllBytesAsync(files.Workbook(id));
        var sheets = await Task.Run(() => WorkbookReader.Read(file));
        if (!sheets.Succeeded) return sheets.Refusal;
        if (RosterImport.Of(run.Value.Roster).Read(sheets.Value, new ReadingHints(chosen, ReadingHints.None.Remembered)).Refusal is { } refusal) return refusal;
        var (headings, _) = RosterColumns.Guess(run.Value.Roster, sheets.Value.First(s => s.Name == chosen.Sheet), chosen.HeaderRow, chosen.HeaderRowCount);
        return Heading.Signature(headings);
    }
}
