using Portal.Domain.Rosters;

namespace Portal.Features.Rosters;

/// <summary>What of the roster of inspectors to show; the page's address and the download's carry it alike.</summary>
/// <param name="Search">Part of the name, of its pinyin initials or of the certificate's number.</param>
/// <param name="State">Name of an <see cref="InspectorState"/>; what is none of them filters nothing.</param>
/// <param name="Retired">Those taken off the roster instead of those on it.</param>
/// <param name="AsOf">The past day at whose end the roster is shown; null for the present.</param>
public sealed record InspectorFilter(string? Search = null, int? Section = null, string? Qualification = null, string? State = null, bool? Retired = null, DateOnly? AsOf = null)
{
    public IQueryable<Inspector> Of(IQueryable<Inspector> inspectors)
    {
        inspectors = Retired is true ? inspectors.Where(i => i.RetiredOn != null) : inspectors.Where(i => i.RetiredOn == null);
        if (PlainText.PersonName(Search) is { Length: > 0 } name)
        {
            var certificate = CertificateNumber.Normalise(Search);
            var initials = PinyinInitials.Typed(Search);
            inspectors = inspectors.Where(i => i.Name.Contains(name) || i.Certificate.Contains(certificate) || (initials != "" && i.Initials.Contains(initials)));
        }
        if (Section is { } section) inspectors = inspectors.Where(i => i.SectionId == section);
        if (Qualification is { Length: > 0 }) inspectors = inspectors.Where(i => i.Qualifications.Contains(Qualification));
        return Enum.TryParse<InspectorState>(State, out var state) ? inspectors.Where(i => i.State == state) : inspectors;
    }
}
