using System.Globalization;
using Portal.Data;

namespace Portal.Features.Imports;

/// <summary>导入文件夹: the files of each import — what was given in, without identity-card numbers, and its rows.</summary>
/// <remarks>All of it is made anew or given up without loss: what was imported stands in the database.</remarks>
public sealed class ImportFiles
{
    private readonly string folder;

    public ImportFiles(DataFolder data)
    {
        folder = Path.Combine(data.Root, "imports");
        Directory.CreateDirectory(folder);
    }

    public string Workbook(int run) => Of(run, "xlsx");

    public string Rows(int run) => Of(run, "db");

    public async Task Keep(int run, byte[] file)
    {
        var part = Of(run, "part");
        await File.WriteAllBytesAsync(part, file);
        File.Move(part, Workbook(run), overwrite: true);
    }

    public void Forget(int run)
    {
        File.Delete(Workbook(run));
        File.Delete(Rows(run));
    }

    private string Of(int run, string kind) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{run}.{kind}"));
}
