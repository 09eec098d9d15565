using System.IO.Compression;

namespace Portal.Word;

/// <summary>The same content, the same bytes: a package without the hours at which its parts were written, so that a document's hash speaks of the document alone.</summary>
public static class SteadyZip
{
    private static readonly DateTimeOffset Always = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Rewrite(byte[] package)
    {
        using var written = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package, writable: false), ZipArchiveMode.Read))
        using (var to = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers expect the list of parts first.
            foreach (var entry in from.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName);
                copy.LastWriteTime = Always;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
        return written.ToArray();
    }
}
