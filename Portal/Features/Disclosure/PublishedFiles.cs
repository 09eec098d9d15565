using Portal.Data;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Features.Inspections;

namespace Portal.Features.Disclosure;

/// <summary>公开文件的留存 (Art. 6): what was published, as somebody gives it, or else as the portal makes it.</summary>
[Article(6)]
internal static class PublishedFiles
{
    public static async Task<PublishedFile> Keep(ReceivedFile? received, PublicEntry entry, DataFolder folder)
    {
        if (received is not null) return received.Keep();
        var page = PublicSite.One(entry);
        return new PublishedFile($"{entry.Title}.html", await KeptBytes.Keep(folder, page), page.Length);
    }
}
