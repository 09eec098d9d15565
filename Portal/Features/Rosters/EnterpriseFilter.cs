using System.Linq.Expressions;
using Portal.Domain.Rosters;

namespace Portal.Features.Rosters;

/// <summary>What of the roster of enterprises to show; the page's address and the download's carry it alike.</summary>
/// <param name="Search">Part of the name, of its pinyin initials or, of four characters or more, of the credit code.</param>
/// <param name="State">Name of an <see cref="ExistenceState"/>; what is none of them filters nothing.</param>
/// <param name="Standing">Name of a <see cref="Domain.Rosters.Standing"/>.</param>
/// <param name="Retired">Those taken off the roster instead of those on it.</param>
/// <param name="AsOf">The past day at whose end the roster is shown; null for the present.</param>
public sealed record EnterpriseFilter(string? Search = null, string? Category = null, string? District = null, string? State = null, string? Standing = null, bool? Retired = null,
    DateOnly? AsOf = null)
{
    public IQueryable<Enterprise> Of(IQueryable<Enterprise> enterprises)
    {
        enterprises = Retired is true ? enterprises.Where(e => e.RetiredOn != null) : enterprises.Where(e => e.RetiredOn == null);
        if (PlainText.Line(Search) is { Length: > 0 } name)
        {
            var code = CreditCode.Normalise(Search);
            var initials = PinyinInitials.Typed(Search);
            enterprises = enterprises.Where(e => e.Name.Contains(name) || (code.Length >= EnterpriseGrams.CodePart && e.Code.Contains(code)) || (initials != "" && e.Initials.Contains(initials)));
        }
        if (Category is { Length: > 0 }) enterprises = enterprises.Where(e => e.Categories.Contains(Category));
        if (District is { Length: > 0 }) enterprises = enterprises.Where(e => e.District == District);
        enterprises = Named(enterprises, State, (ExistenceState state) => e => e.State == state);
        return Named(enterprises, Standing, (Standing standing) => e => e.Standing == standing);
    }

    private static IQueryable<Enterprise> Named<T>(IQueryable<Enterprise> enterprises, string? name, Func<T, Expression<Func<Enterprise, bool>>> condition) where T : struct, Enum =>
        Enum.TryParse<T>(name, out var value) ? enterprises.Where(condition(value)) : enterprises;
}
