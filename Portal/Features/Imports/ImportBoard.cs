using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters.Import;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>An import as its page shows it.</summary>
/// <param name="RowsSection">Name of the section of rows that name none; empty where the list asks for none.</param>
/// <param name="Kept">Whether its rows and its file are still there.</param>
public sealed record ImportView(ImportRun Run, string RowsSection, bool Kept, ReadingProgress? Progress);

/// <summary>What the rows of one tab are.</summary>
public sealed record ImportRows(Paged<StagedRow> Rows, Paged<MissingEntry> Missing);

/// <summary>导入预览 (Art. 8, 10, 11): each import with its state, its rows by what they would do, and what the roster has beyond the file.</summary>
[Article(8, 10, 11)]
public sealed class ImportBoard(Desk desk, ImportFiles files, ImportReader reader)
{
    /// <summary>The imports that the person may see, the newest first.</summary>
    public Task<Outcome<Paged<ImportRun>>> List(Who who, RosterKind? roster, int page, int size = Paged.Size) => desk.Read<Paged<ImportRun>>(who, async work =>
    {
        var (person, section) = (work.Actor.PersonId, work.Actor.SectionId);
        var (all, head) = (work.Actor.Role is Role.工程管理科, work.Actor.Role is Role.科室负责人);
        return await work.Db.Imports.Where(r => roster == null || r.Roster == roster)
            .Where(r => all || r.PersonId == person || (head && r.SectionId != null && r.SectionId == section))
            .OrderByDescending(r => r.Id).PageAsync(page, size);
    });

    public Task<Outcome<ImportView>> Import(Who who, int id) => desk.Read<ImportView>(who, async work =>
    {
        var found = await work.Import(id);
        if (!found.Succeeded) return found.Refusal;
        var run = found.Value;
        var section = run is { Roster: RosterKind.随机抽查事项清单, RowsSectionId: { } s } ? await work.Db.Sections.Where(x => x.Id == s).Select(x => x.Name).FirstOrDefaultAsync() : null;
        return new ImportView(run, section ?? "", File.Exists(files.Workbook(id)), reader.ProgressOf(id));
    });

    /// <param name="kind">Null for what the roster has beyond the file.</param>
    public Task<Outcome<ImportRows>> Rows(Who who, int id, ImportKind? kind, string search, int page) => desk.Read<ImportRows>(who, async work =>
    {
        var found = await work.Import(id);
        if (!found.Succeeded) return found.Refusal;
        using var stage = ImportStage.Open(files.Rows(id));
        if (stage is null) return ImportAccess.Gone;
        if (kind is not { } rows) return new ImportRows(new Paged<StagedRow>([], 0), stage.Missing(search, page));
        var shown = stage.Page(rows, search, page);
        if (rows is ImportKind.新增)
        {
            var (import, sections) = (RosterImport.Of(found.Value.Roster), await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name));
            shown = shown.Select(row => row with { Content = [.. import.Content(row.Facts, sections).Where(line => line.Text.Length > 0 && line.Text != row.Name && line.Text != row.Key)] });
        }
        return new ImportRows(shown, new Paged<MissingEntry>([], 0));
    });

    /// <summary>Calls back whenever the reading of an import comes on or ends, until disposed.</summary>
    public IDisposable Watch(int id, Action moved) => new Watching(reader, id, moved);

    /// <summary>Done once the import is no longer being read.</summary>
    public Task Finished(int id) => reader.Finished(id);

    private sealed class Watching : IDisposable
    {
        private readonly ImportReader reader;
        private readonly Action<int> hear;

        public Watching(ImportReader reader, int id, Action moved)
        {
            (this.reader, hear) = (reader, which => { if (which == id) moved(); });
            reader.Moved += hear;
        }

        public void Dispose() => reader.Moved -= hear;
    }
}
