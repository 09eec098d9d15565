using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Office;
using Portal.Features.Inspections;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>制作公开包 (Art. 6): the whole public site as one archive, or only what changed since the last one.</summary>
[Article(6), Verb("制作公开包", Role.工程管理科)]
public sealed class MakeBundle(Desk desk, DataFolder folder, IWebHostEnvironment web, OfficeCalendar calendar)
{
    /// <param name="update">Only what changed since the last bundle.</param>
    /// <param name="made">Told as it goes on: how many files of how many.</param>
    /// <returns>The bundle's number.</returns>
    public async Task<Outcome<int>> Run(Who who, bool update, Action<int, int>? made = null)
    {
        if (await desk.RefusalFor<MakeBundle>(who) is { } notYours) return notYours;
        var read = await desk.Read<Reading>(who, async work =>
        {
            var last = await work.Db.Bundles.OrderByDescending(b => b.Id).FirstOrDefaultAsync();
            if (update && last is null) return new Refusal("还没有公开包，请先制作完整的公开包。", 6);
            var head = await TrailHead.Of(work.Db);
            return new Reading([.. (await new PublicCatalog(work, calendar.Current).Load()).Where(e => e.Releasable)], update ? last : null, head.No, head.Hash);
        });
        if (!read.Succeeded) return read.Refusal;
        // Neither on the desk nor in the page's own time: a long list takes a while, and others go on working.
        var packed = await Task.Run(() => Pack(read.Value, made));
        if (!packed.Succeeded) return packed.Refusal;
        var (bundle, manifest, archive) = packed.Value;
        var manifestHash = await KeptBytes.Keep(folder, manifest);
        var hash = await KeptBytes.Keep(folder, archive);
        return await desk.Write<MakeBundle, int>(who, async work =>
        {
            var name = $"{(update ? "公开更新包" : "公开包")}-{work.Today:yyyyMMdd}-{hash[..8]}.zip";
            var kept = new PublicBundle(read.Value.Base?.Id, new PublishedFile(name, hash, archive.Length), manifestHash, bundle.Files.Count, bundle.Changed.Count, work.Now, work.Actor.Name);
            work.Db.Bundles.Add(kept);
            await work.Db.SaveChangesAsync();
            return kept.Id;
        });
    }

    private Outcome<(BundleManifest, byte[], byte[])> Pack(Reading read, Action<int, int>? made)
    {
        using var page = new MemoryStream();
        using (var verifier = web.WebRootFileProvider.GetFileInfo("verify/index.html").CreateReadStream()) verifier.CopyTo(page);
        var files = PublicSite.Files(read.Entries, page.ToArray(), made);
        var before = read.Base is { } last ? BundleArchive.Read(File.ReadAllBytes(ReceivedFile.PathOf(folder, last.ManifestSha256))) : null;
        if (BundleArchive.Manifest(files, before, read.Base?.Sha256, read.TrailEntries, read.TrailHead) is not { } manifest)
            return new Refusal("上一个公开包之后，可公开的内容没有变化，不需要更新。", 6);
        var bytes = BundleArchive.Bytes(manifest);
        return (manifest, bytes, BundleArchive.Pack(files, manifest, bytes));
    }

    private sealed record Reading(IReadOnlyList<PublicEntry> Entries, PublicBundle? Base, long TrailEntries, string TrailHead);
}
