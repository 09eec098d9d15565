using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>公开登记册的筛选 (Art. 6), as the address names them.</summary>
[Article(6)]
public sealed record PublicationFilter(PublicKind? Kind = null, PublicState? State = null, int? SectionId = null, int? Year = null, string? Search = null)
{
    public static PublicationFilter Of(string? kind, string? state, int? section, int? year, string? search) =>
        new(Word<PublicKind>(kind), Word<PublicState>(state), section, year, string.IsNullOrWhiteSpace(search) ? null : search.Trim());

    private static T? Word<T>(string? word) where T : struct, Enum => Enum.TryParse<T>(word, out var value) && Enum.IsDefined(value) ? value : null;
}

/// <summary>One thing that must be public, and how it stands.</summary>
/// <param name="Hash">内容校验值 of what may be shown today.</param>
/// <param name="Copies">What was published, the newest first.</param>
public sealed record PublicationRow(PublicEntry Entry, string Hash, PublicState State, IReadOnlyList<PublishedCopy> Copies);

/// <param name="Counts">How many there are of each state under the other filters.</param>
/// <param name="Chosen">The row whose key the address names.</param>
public sealed record PublicationView(Paged<PublicationRow> Rows, IReadOnlyDictionary<PublicState, int> Counts, PublicationRow? Chosen);

/// <summary>公开登记册 (Art. 6): everything that must be public — what is due, what has changed since it was published, what was published where, when, by whom.</summary>
[Article(6, 8, 10, 19, 22, 23)]
public sealed class PublicationBoard(Desk desk, OfficeCalendar calendar)
{
    /// <param name="key">The row to be shown whole; null for none.</param>
    public Task<Outcome<PublicationView>> Page(Who who, PublicationFilter filter, int page, string? key = null, int size = Paged.Size) => desk.Read<PublicationView>(who, async work =>
    {
        var copies = (await work.Db.PublishedCopies.Where(c => filter.Kind == null || c.Kind == filter.Kind).OrderByDescending(c => c.Id).ToListAsync()).ToLookup(c => c.Key);
        var rows = (await new PublicCatalog(work, calendar.Current).Load(filter.Kind, filter.Year))
            .Where(e => filter.SectionId is null || e.SectionId == filter.SectionId)
            .Where(e => filter.Search is null || e.Title.Contains(filter.Search, StringComparison.OrdinalIgnoreCase))
            .Select(e => new PublicationRow(e, e.View.Hash(), e.StateAfter(copies[e.Key].FirstOrDefault()), [.. copies[e.Key]])).ToList();
        var counts = rows.GroupBy(r => r.State).ToDictionary(g => g.Key, g => g.Count());
        var shown = rows.Where(r => filter.State is null || r.State == filter.State).OrderBy(r => r.State).ThenBy(r => r.Entry.Due?.Deadline.Due.On ?? DateOnly.MaxValue).ToList();
        return new PublicationView(shown.Page(page, size), counts, key is null ? null : rows.Find(r => r.Entry.Key == key));
    });

    /// <summary>The file that was published, to be fetched.</summary>
    public Task<Outcome<PublishedFile>> Copy(Who who, int id) => desk.Read<PublishedFile>(who, async work =>
        await work.Db.PublishedCopies.SingleOrDefaultAsync(c => c.Id == id) is { } copy ? new PublishedFile(copy.FileName, copy.Sha256, copy.Length) : Work.Missing("公开登记"));

    /// <summary>One bundle's archive, to be fetched.</summary>
    public Task<Outcome<PublishedFile>> Bundle(Who who, int id) => desk.Read<PublishedFile>(who, async work =>
        await work.Db.Bundles.SingleOrDefaultAsync(b => b.Id == id) is { } bundle ? new PublishedFile(bundle.FileName, bundle.Sha256, bundle.Length) : Work.Missing("公开包"));

    /// <summary>Every bundle made, the newest first.</summary>
    public Task<Outcome<Paged<PublicBundle>>> Bundles(Who who, int page, int size = Paged.Size) => desk.Read<Paged<PublicBundle>>(who, async work =>
        await work.Db.Bundles.OrderByDescending(b => b.Id).PageAsync(page, size));
}
