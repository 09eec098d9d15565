using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Rosters;
using Portal.Operations;

namespace Portal.Features.Trail;

/// <summary>Names for the numbers that a page of the trail mentions.</summary>
internal sealed partial record TrailNames(Dictionary<int, string> Sections, Dictionary<int, string> Enterprises, Dictionary<int, string> Inspectors)
{
    /// <summary>Where sections alone are mentioned.</summary>
    public static TrailNames Of(IEnumerable<KeyValuePair<int, string>> sections) => new(sections.ToDictionary(), [], []);

    public static async Task<TrailNames> For(Work work, IReadOnlyList<TrailEntry> entries)
    {
        var enterprises = Mentioned(entries, nameof(Enterprise));
        var inspectors = Mentioned(entries, nameof(Inspector));
        return new TrailNames(
            await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name),
            await work.Db.Enterprises.Where(e => enterprises.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name),
            await work.Db.Inspectors.Where(i => inspectors.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Name));
    }

    /// <summary>The record that an entry is about, by its kind and its name or number.</summary>
    public string Subject(TrailEntry entry)
    {
        var known = entry.Subject switch
        {
            nameof(Enterprise) => Enterprises.GetValueOrDefault(entry.SubjectId),
            nameof(Inspector) => Inspectors.GetValueOrDefault(entry.SubjectId),
            nameof(Domain.Office.Section) => Sections.GetValueOrDefault(entry.SubjectId),
            _ => null,
        };
        var kind = TrailWords.Subjects.GetValueOrDefault(entry.Subject, entry.Subject);
        return known is not null ? $"{kind} {known}" : entry.SubjectId > 0 ? $"{kind} {entry.SubjectId} 号" : kind;
    }

    /// <summary>The name behind a number; null where the number says enough.</summary>
    public string? Of(string field, int id) => field switch
    {
        "SectionId" => Sections.GetValueOrDefault(id),
        "EnterpriseId" => Enterprises.GetValueOrDefault(id),
        "InspectorId" => Inspectors.GetValueOrDefault(id),
        _ => null,
    };

    private static HashSet<int> Mentioned(IReadOnlyList<TrailEntry> entries, string kind) =>
    [
        .. entries.Where(e => e.Subject == kind).Select(e => e.SubjectId),
        .. entries.SelectMany(e => Number().Matches(e.Before + e.After)).Where(m => m.Groups[1].Value == kind).Select(m => int.Parse(m.Groups[2].Value)),
    ];

    [GeneratedRegex("\"(Enterprise|Inspector)Id\":([0-9]{1,9})\\b")]
    private static partial Regex Number();
}
