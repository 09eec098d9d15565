using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>应公开的一项 (Art. 6): what it is, as it may be shown today, and what its own step says of its publication.</summary>
/// <param name="SectionId">Whose it is; null for the office's own lists.</param>
/// <param name="Year">Whose year's list it belongs to; null for what belongs to no year.</param>
/// <param name="Link">Where it stands in the portal.</param>
/// <param name="Elsewhere">公开位置, where its publication is a step of its own; null while it is not published.</param>
/// <param name="Due">Null where no article sets a day.</param>
/// <param name="Releasable">可以公开: false of what is owed and not approved yet, which the bundle leaves out.</param>
[Article(6)]
public sealed record PublicEntry(PublicKind Kind, string Key, string Title, int? SectionId, int? Year, string Link, PublicView View, PublicPlace? Elsewhere = null, DueView? Due = null, bool Releasable = true)
{
    public PublicSubject Subject() => new(Kind, Key, Title, View.Hash());

    /// <param name="last">The last copy registered; null where there is none.</param>
    public PublicState StateAfter(PublishedCopy? last) =>
        (Kind.HasItsOwnStep() ? Elsewhere is null : last is null) ? PublicState.待公开
        : last is not null && last.ContentHash != View.Hash() ? PublicState.内容有变
        : PublicState.已公开;
}
