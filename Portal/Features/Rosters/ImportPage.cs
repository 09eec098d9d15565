using Portal.Domain;
using Portal.Domain.Rosters.Import;
using Portal.Shell;

namespace Portal.Features.Rosters;

/// <summary>What importing any roster shares: a file is uploaded and read, its preview looked at, then its good rows imported.</summary>
public abstract class ImportPage<T> : PortalPage where T : class
{
    protected ImportPreview<T>? Preview { get; private set; }
    protected ImportCounts? Counts { get; private set; }

    protected abstract Task<Outcome<ImportPreview<T>>> Read(byte[] file);
    protected abstract Task<Outcome<ImportCounts>> Import(RosterReading<T> reading);

    protected override Task Load() => Task.CompletedTask;

    protected async Task Uploaded(Outcome<byte[]> file)
    {
        (Preview, Counts, Refused) = (null, null, file.Refusal);
        if (file.Succeeded) Preview = Take(await Read(file.Value));
    }

    protected async Task Confirmed()
    {
        if (Preview is not { } preview) return;
        if (await Do(() => Import(preview.Reading), "导入完成") is { } counts) (Counts, Preview) = (counts, null);
    }
}
