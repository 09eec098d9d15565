using Portal.Domain;
using Portal.Excel;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>A file to be handed out.</summary>
public sealed record NamedFile(string Name, byte[] Bytes);

/// <summary>导入的错误说明 (Art. 8, 10, 11): the file as it was given in, one column more saying of each row in error what is wrong; identity-card numbers are not in it.</summary>
[Article(8, 10, 11)]
public sealed class ImportErrorBoard(Desk desk, ImportFiles files)
{
    public const string Heading = "不能导入的原因";

    public Task<Outcome<NamedFile>> File(Who who, int id) => desk.Read<NamedFile>(who, async work =>
    {
        var found = await work.Import(id);
        if (!found.Succeeded) return found.Refusal;
        var run = found.Value;
        using var stage = ImportStage.Open(files.Rows(id));
        if (stage is null || run.Columns is not { } columns || !System.IO.File.Exists(files.Workbook(id))) return ImportAccess.Gone;
        var file = await System.IO.File.ReadAllBytesAsync(files.Workbook(id));
        var sheets = WorkbookReader.Read(file);
        if (!sheets.Succeeded) return sheets.Refusal;
        var sheet = sheets.Value.First(s => s.Name == columns.Sheet);
        var said = stage.Rows(ImportKind.有错).ToDictionary(r => r.Row, r => string.Join('\n', r.Problems.Select(p => p.Cell.Length > 0 ? p.ToString() : p.Message)));
        said[columns.HeaderRow + columns.HeaderRowCount - 1] = Heading;
        var last = Enumerable.Range(1, sheet.LastRow).SelectMany(sheet.Row).Select(c => c.Column).DefaultIfEmpty(0).Max();
        // A file that came with such a column, and comes again, gets its new reasons in the same place.
        var column = sheet.Row(columns.HeaderRow + columns.HeaderRowCount - 1).FirstOrDefault(c => c.Text == Heading)?.Column ?? last + 1;
        return new NamedFile($"{Path.GetFileNameWithoutExtension(run.FileName)}-有错的行.xlsx", WorkbookCopy.WithReasons(file, columns.Sheet, column, said));
    });
}
