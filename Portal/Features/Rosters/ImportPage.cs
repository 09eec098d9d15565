using Microsoft.AspNetCore.Components.Forms;
using Portal.Domain;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Shell;

namespace Portal.Features.Rosters;

/// <summary>What importing either roster shares: a file is chosen and read, its preview looked at, then its good rows imported.</summary>
public abstract class ImportPage<T> : PortalPage where T : class
{
    protected ImportPreview<T>? Preview { get; private set; }
    protected ImportCounts? Counts { get; private set; }

    /// <summary>已上传的百分比; null while no file is under way.</summary>
    protected int? Percent { get; private set; }

    protected abstract Task<Outcome<ImportPreview<T>>> Read(byte[] file);
    protected abstract Task<Outcome<ImportCounts>> Import(RosterReading<T> reading);

    protected override Task Load() => Task.CompletedTask;

    protected async Task Chosen(IBrowserFile file)
    {
        if (Percent is not null) return;
        (Preview, Counts, Refused, Percent) = (null, null, null, 0);
        try
        {
            if (file.Size > WorkbookLimits.FileBytes) Refused = new Refusal($"文件超过 {WorkbookLimits.FileBytes / 1024 / 1024} MB，请删去图片和无关的工作表，或分成几个文件上传。");
            else Preview = Take(await Read(await Upload(file)));
        }
        catch (IOException)
        {
            Refused = new Refusal("文件没有传完：连接中断，或文件在上传时被改动。请重新选择文件。");
        }
        finally
        {
            Percent = null;
        }
    }

    protected async Task Confirmed()
    {
        if (Preview is not { } preview) return;
        if (await Do(() => Import(preview.Reading), "导入完成") is { } counts) (Counts, Preview) = (counts, null);
    }

    private async Task<byte[]> Upload(IBrowserFile file)
    {
        using var whole = new MemoryStream();
        await using var stream = file.OpenReadStream(WorkbookLimits.FileBytes);
        var buffer = new byte[256 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer)) > 0;)
        {
            whole.Write(buffer, 0, read);
            Percent = (int)(whole.Length * 100 / Math.Max(1, file.Size));
            StateHasChanged();
        }
        return whole.ToArray();
    }
}
