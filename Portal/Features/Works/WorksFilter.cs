using Portal.Domain.Rosters;

namespace Portal.Features.Works;

/// <summary>What of the roster of works to show; the page's address and the download's carry it alike.</summary>
/// <param name="Search">Part of the name, of its pinyin initials or of the works' number.</param>
/// <param name="State">Name of a <see cref="WorksState"/>; what is none of them filters nothing.</param>
/// <param name="Retired">Those taken off the roster instead of those on it.</param>
/// <param name="AsOf">The past day at whose end the roster is shown; null for the present.</param>
public sealed record WorksFilter(string? Search = null, string? District = null, string? State = null, bool? Retired = null, DateOnly? AsOf = null)
{
    public IQueryable<CivilWorks> Of(IQueryable<CivilWorks> works)
    {
        works = Retired is true ? works.Where(w => w.RetiredOn != null) : works.Where(w => w.RetiredOn == null);
        if (PlainText.Line(Search) is { Length: > 0 } text)
        {
            var initials = PinyinInitials.Typed(Search);
            works = works.Where(w => w.Name.Contains(text) || w.No.Contains(text) || (initials != "" && w.Initials.Contains(initials)));
        }
        if (District is { Length: > 0 }) works = works.Where(w => w.District == District);
        return Enum.TryParse<WorksState>(State, out var state) ? works.Where(w => w.State == state) : works;
    }
}
