using Portal.Domain.Rosters;

namespace Portal.Features.Rosters;

/// <summary>What of the list of items to show; the page's address and the download's carry it alike.</summary>
/// <param name="Search">Part of the name, of its pinyin initials or of the code.</param>
/// <param name="Retired">Those no longer in use instead of those in use.</param>
/// <param name="AsOf">The past day at whose end the list is shown; null for the present.</param>
public sealed record CheckItemFilter(string? Search = null, int? Section = null, bool? Retired = null, DateOnly? AsOf = null)
{
    public IQueryable<CheckItem> Of(IQueryable<CheckItem> items)
    {
        items = Retired is true ? items.Where(i => i.RetiredOn != null) : items.Where(i => i.RetiredOn == null);
        if (PlainText.Line(Search) is { Length: > 0 } text)
        {
            var initials = PinyinInitials.Typed(Search);
            items = items.Where(i => i.Name.Contains(text) || i.Code.Contains(text) || (initials != "" && i.Initials.Contains(initials)));
        }
        return Section is { } section ? items.Where(i => i.SectionId == section) : items;
    }
}
