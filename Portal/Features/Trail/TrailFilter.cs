using Portal.Data;
using Portal.Identity;

namespace Portal.Features.Trail;

/// <summary>What of the trail to show, as the page's address carries it.</summary>
/// <param name="From">First day at the office.</param>
/// <param name="Until">Last day at the office.</param>
/// <param name="Subject">Kind of record, by the entity's name.</param>
/// <param name="Search">Part of what was written.</param>
public sealed record TrailFilter(DateOnly? From = null, DateOnly? Until = null, int? Person = null, string? Verb = null, string? Subject = null, string? Search = null)
{
    public IQueryable<TrailEntry> Of(IQueryable<TrailEntry> entries)
    {
        if (From is { } from)
        {
            var start = OfficeClock.StartOf(from);
            entries = entries.Where(t => t.At >= start);
        }
        if (Until is { } until)
        {
            var end = OfficeClock.StartOf(until.AddDays(1));
            entries = entries.Where(t => t.At < end);
        }
        if (Person is { } person) entries = entries.Where(t => t.PersonId == person);
        if (Verb is { Length: > 0 }) entries = entries.Where(t => t.Verb == Verb);
        if (Subject is { Length: > 0 }) entries = entries.Where(t => t.Subject == Subject);
        var search = Search?.Trim() ?? "";
        return search.Length == 0 ? entries : entries.Where(t => (t.Before != null && t.Before.Contains(search)) || (t.After != null && t.After.Contains(search)));
    }
}
