using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Features.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>读取导入文件 (Art. 8, 10, 11): reads a file, compares each row with the roster as the person may see it, and lays the rows ready for the preview.</summary>
[Article(8, 10, 11), Verb("读取导入文件")]
public sealed class ReadImport(Desk desk, ImportFiles files, RosterSettings settings)
{
    private const int Told = 1000;

    /// <param name="known">The sheets, where they have just been read; taken out, so that nothing holds them once the rows are made of them.</param>
    /// <param name="tell">Hears of every thousandth row how many of how many are done.</param>
    public async Task<Outcome> Run(int id, StrongBox<IReadOnlyList<Sheet>?> known, Action<int, int> tell, CancellationToken cancel)
    {
        var begun = await desk.Read<(ImportRun Run, ReadingHints Hints)>(Who.Portal, async work =>
        {
            var run = await work.Db.Imports.SingleAsync(r => r.Id == id);
            var remembered = await work.Db.ImportMappings.Where(m => m.Roster == run.Roster).ToListAsync();
            return (run, new ReadingHints(
                run.ColumnsChosen ? run.Columns : null,
                remembered.ToDictionary(m => m.Signature, m => (IReadOnlyDictionary<RosterField, int>)m.Columns.ToDictionary(c => c.Field, c => c.Column))));
        });
        if (!begun.Succeeded) return begun.Refusal;
        var (run, hints) = begun.Value;
        var sheets = known.Value is { } given ? new Outcome<IReadOnlyList<Sheet>>(given, null) : await Sheets(id);
        (known.Value, given) = (null, null);
        if (!sheets.Succeeded) return await Interrupt(id, sheets.Refusal.Reason);
        var import = RosterImport.Of(run.Roster);
        var columns = import.Read(sheets.Value, hints);
        if (!columns.Succeeded) return await End(id, r => r.AskForColumns(columns.Refusal.Reason));
        var rows = sheets.Value.First(s => s.Name == columns.Value.Sheet).LastRow;
        sheets = null;
        using var stage = ImportStage.Begin(files.Rows(id));
        var compared = await desk.Read<string>(new Who(run.PersonId), async work =>
        {
            await stage.Fill(async add =>
            {
                // Asked first: what is written while the comparison goes on counts as moved.
                stage.ComparedAt(await work.Db.Trail.MaxAsync(t => (long?)t.Id) ?? 0);
                var done = 0;
                await foreach (var row in import.Compare(work, run.RowsSectionId))
                {
                    add(run.Roster is RosterKind.执法检查人员名录 && row.Facts.Length > 0 && settings.DoubtOf(row.Key) is { } doubt ? row with { Warnings = [.. row.Warnings, doubt] } : row);
                    if (++done % Told > 0) continue;
                    cancel.ThrowIfCancellationRequested();
                    tell(done, rows);
                }
                stage.Add(await import.Missing(work));
            });
            return "";
        });
        if (!compared.Succeeded) return await Interrupt(id, compared.Refusal.Reason);
        return await End(id, r => r.Preview(columns.Value, stage.Counted()));
    }

    private Task<Outcome> Interrupt(int id, string why) => End(id, r => r.Interrupt(why));

    // Whoever gave it up meanwhile is not overruled.
    private Task<Outcome> End(int id, Action<ImportRun> end) => desk.Write<ReadImport>(Who.Portal, async work =>
    {
        var run = await work.Db.Imports.SingleAsync(r => r.Id == id);
        if (run.State is ImportState.读取中) end(run);
        return Outcome.Done;
    });

    private async Task<Outcome<IReadOnlyList<Sheet>>> Sheets(int id) =>
        File.Exists(files.Workbook(id)) ? WorkbookReader.Read(await File.ReadAllBytesAsync(files.Workbook(id))) : ImportAccess.Gone;
}
