using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Features.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Trail;

/// <param name="At">UTC.</param>
/// <param name="Link">The record's page; null when it has none of its own.</param>
/// <param name="Whole">Whether the record as a whole was made or removed, rather than changed.</param>
public sealed record TrailLine(long No, DateTime At, string Person, string Verb, string Subject, string? Link, bool Whole, IReadOnlyList<FieldChange> Changes);

/// <summary>The words to choose from.</summary>
public sealed record TrailChoices(IReadOnlyList<(int Id, string Name)> People, IReadOnlyList<string> Verbs);

/// <summary>办理留痕 (Art. 24, 25): who did what and when, with old and new values, and whether the chain is whole; for the coordinator and the leadership.</summary>
[Article(24, 25)]
public sealed class TrailBoard(Desk desk)
{
    /// <remarks>利害关系 and 回避 (Art. 15) tell of private ties: their entries are the coordinator's to see, not the leadership's.</remarks>
    public Task<Outcome<Paged<TrailLine>>> List(Who who, TrailFilter filter, int page, int size = Paged.Size) => desk.Read<Paged<TrailLine>>(who, async work =>
    {
        if (RefusalFor(work.Actor) is { } refusal) return refusal;
        var open = work.Actor.Role is Role.工程管理科 ? work.Db.Trail : work.Db.Trail.Where(t => t.Subject != nameof(Interest) && t.Subject != nameof(Recusal));
        var found = await filter.Of(open).OrderByDescending(t => t.Id).PageAsync(page, size);
        var names = await TrailNames.For(work, found.Rows);
        return found.Select(entry => Line(entry, names));
    });

    /// <summary>核验留痕链: anew, over all entries.</summary>
    public Task<Outcome<TrailCheck>> Verify(Who who) => desk.Read<TrailCheck>(who, async work =>
    {
        if (RefusalFor(work.Actor) is { } refusal) return refusal;
        return await TrailChain.Check(work.Db);
    });

    public Task<Outcome<TrailChoices>> Choices(Who who) => desk.Read<TrailChoices>(who, async work =>
    {
        if (RefusalFor(work.Actor) is { } refusal) return refusal;
        var people = await work.Db.Users.OrderBy(p => p.Id).Select(p => new { p.Id, p.DisplayName }).ToListAsync();
        return new TrailChoices([.. people.Select(p => (p.Id, p.DisplayName)), (Actor.System.PersonId, Actor.System.Name)], Verbs);
    });

    private static readonly IReadOnlyList<string> Verbs =
        [.. typeof(TrailBoard).Assembly.GetTypes().Select(t => t.GetCustomAttribute<VerbAttribute>()?.Name).OfType<string>().Distinct().Order(StringComparer.CurrentCulture)];

    private static Refusal? RefusalFor(Actor actor) => actor.Role is Role.工程管理科 or Role.领导
        ? null
        : new Refusal($"办理留痕由工程管理科和领导查阅，您的角色是{actor.Role}。", 24);

    private static TrailLine Line(TrailEntry entry, TrailNames names) => new(
        entry.Id, entry.At, entry.PersonName, entry.Verb, names.Subject(entry), TrailWords.LinkTo(entry.Subject, entry.SubjectId),
        entry.Before is null || entry.After is null, TrailText.Changes(entry, names));
}
