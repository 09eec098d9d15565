using System.Security.Cryptography;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Inspections;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>已收到的附件 (Art. 6): its bytes lie under a temporary name, hashed and checked, until a dossier keeps them.</summary>
internal sealed class ReceivedFile : IDisposable
{
    private readonly string folder;
    private readonly string temporary;

    private ReceivedFile(string folder, string temporary) => (this.folder, this.temporary) = (folder, temporary);

    public string FileName { get; private init; } = "";
    public string Sha256 { get; private init; } = "";
    public long Length { get; private init; }

    public static string PathOf(DataFolder folder, string sha256) => Path.Combine(folder.Attachments, sha256);

    /// <summary>Reads the whole file, or up to the first byte too many; outside the desk, so that a slow line holds nobody up.</summary>
    public static async Task<Outcome<ReceivedFile>> From(Upload upload, DataFolder data)
    {
        var name = AttachmentFormat.PlainName(upload.FileName);
        var temporary = Path.Combine(data.Attachments, $"{Path.GetRandomFileName()}.part");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var (length, start, buffer) = (0L, Array.Empty<byte>(), new byte[64 * 1024]);
            await using (var file = new FileStream(temporary, FileMode.CreateNew))
            {
                int read;
                while (length <= AttachmentFormat.MaxLength && (read = await upload.Content.ReadAtLeastAsync(buffer, AttachmentFormat.StartLength, throwOnEndOfStream: false)) > 0)
                {
                    if (length == 0) start = buffer[..Math.Min(read, AttachmentFormat.StartLength)];
                    length += read;
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read));
                }
                file.Flush(flushToDisk: true);
            }
            if (AttachmentFormat.Check(name, length, start) is { } refusal)
            {
                File.Delete(temporary);
                return refusal;
            }
            return new ReceivedFile(data.Attachments, temporary) { FileName = name, Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()), Length = length };
        }
        catch (Exception fault)
        {
            if (File.Exists(temporary)) File.Delete(temporary);
            if (StorageFault.Of(fault) is { } refusal) return refusal;
            throw;
        }
    }

    /// <summary>Bytes first, then the row: a row never points at nothing. Bytes without a row do no harm.</summary>
    public Attachment KeepWith(int inspectionId, string purpose, DateTime now, string by, string thumb = "")
    {
        Keep();
        return new Attachment(inspectionId, purpose, FileName, Sha256, Length, now, by, thumb);
    }

    /// <inheritdoc cref="KeepWith"/>
    public PublishedFile Keep()
    {
        var kept = Path.Combine(folder, Sha256);
        if (!File.Exists(kept)) File.Move(temporary, kept);
        return new PublishedFile(FileName, Sha256, Length);
    }

    public void Dispose()
    {
        if (File.Exists(temporary)) File.Delete(temporary);
    }
}
