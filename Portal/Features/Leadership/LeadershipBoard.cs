using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Leadership;

/// <param name="Planned">Rounds that the section's accepted plan asks for in the year.</param>
/// <param name="Rounds">Rounds drawn; a void or abandoned one is none.</param>
/// <param name="Counts">家次, by <see cref="ProgressStep"/>.</param>
public sealed record ProgressRow(int SectionId, string Section, int Planned, int Rounds, IReadOnlyList<int> Counts);

/// <param name="AsOf">Never later than today.</param>
public sealed record ProgressView(DateOnly AsOf, DateOnly Today, IReadOnlyList<ProgressRow> Rows);

/// <summary>领导总览 (Art. 8, 25): the year's plan against what was done, by section, as of any day; for the leadership and the coordinator.</summary>
[Article(8, 25)]
public sealed class LeadershipBoard(Desk desk)
{
    /// <param name="asOf">Null for today; a later day is read as today.</param>
    public Task<Outcome<ProgressView>> Progress(Who who, DateOnly? asOf) => desk.Read<ProgressView>(who, async work =>
    {
        if (RefusalFor(work.Actor) is { } refusal) return refusal;
        var day = Day(work, asOf);
        return new ProgressView(day, work.Today, await YearProgress.Of(work, day));
    });

    /// <summary>数字背后的检查: what one figure counts.</summary>
    public Task<Outcome<Paged<Inspection>>> Behind(Who who, DateOnly? asOf, int? sectionId, ProgressStep step, int page) => desk.Read<Paged<Inspection>>(who, async work =>
    {
        if (RefusalFor(work.Actor) is { } refusal) return refusal;
        return await new LeadershipFilter(Day(work, asOf), sectionId, step).In(work.Db.Inspections).OrderByDescending(i => i.Id).PageAsync(page);
    });

    internal static DateOnly Day(Work work, DateOnly? asOf) => asOf is { } day && day < work.Today ? day : work.Today;

    internal static Refusal? RefusalFor(Actor actor) => actor.Role is Role.工程管理科 or Role.领导
        ? null
        : new Refusal($"领导总览由领导和工程管理科查阅，您的角色是{actor.Role}。", 8);
}
