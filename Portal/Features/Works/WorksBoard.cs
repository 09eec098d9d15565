using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Features.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Works;

public sealed record WorksRow(int Id, string No, string Name, string District, string Protection, WorksState State, string Parties, DateOnly? RetiredOn);

/// <summary>A works on an enterprise's page.</summary>
public sealed record WorksOfRow(int Id, string No, string Name, string Roles, WorksState State);

/// <param name="Names">The parties' names by their numbers.</param>
public sealed record WorksDossier(
    int Id, int Version, CivilWorksFacts Facts, IReadOnlyDictionary<int, string> Names, DateOnly? RetiredOn, string RetiredWhy, IReadOnlyList<TrailRow> Trail);

/// <summary>人防工程名录 (Art. 11): the roster of works, searched and filtered, and one works with its parties and history; read by everybody but the administrator.</summary>
/// <remarks>The roster is classified: who keeps the machine and the accounts needs none of it.</remarks>
[Article(11)]
public sealed class WorksBoard(Desk desk)
{
    private static readonly Refusal NotForAdministrators = new("人防工程名录是涉密资料，不对系统管理员开放。", 11, RefusedBecause.Role);

    public Task<Outcome<Paged<WorksRow>>> List(Who who, WorksFilter filter, int page) => desk.Read<Paged<WorksRow>>(who, async work =>
    {
        if (RefusalFor(work, filter.AsOf) is { } refusal) return refusal;
        var found = filter.AsOf is { } day ? (await Past(work, filter, day)).Page(page) : await Ordered(filter.Of(work.Db.Works)).PageAsync(page);
        var names = await Names(work, found.Rows);
        return found.Select(w => new WorksRow(w.Id, w.No, w.Name, w.District, w.Protection, w.State, PartiesOf(w.Parties, names, '；'), w.RetiredOn));
    });

    /// <summary>All that a filter finds, for the exported workbook, with the parties' names.</summary>
    public Task<Outcome<List<(CivilWorksFacts Facts, string Parties)>>> Export(Who who, WorksFilter filter) => desk.Read<List<(CivilWorksFacts, string)>>(who, async work =>
    {
        if (RefusalFor(work, filter.AsOf) is { } refusal) return refusal;
        var found = filter.AsOf is { } day ? await Past(work, filter, day) : await Ordered(filter.Of(work.Db.Works)).ToListAsync();
        var names = await Names(work, found);
        return found.ConvertAll(w => (w.Facts(), PartiesOf(w.Parties, names, '\n')));
    });

    public Task<Outcome<List<string>>> Districts(Who who) => desk.Read<List<string>>(who, async work => RefusalFor(work, null) is { } refusal
        ? refusal
        : await work.Db.Works.Where(w => w.District != "").Select(w => w.District).Distinct().OrderBy(d => d).ToListAsync());

    /// <param name="asOf">The past day at whose end the entry is shown; null for the present.</param>
    public Task<Outcome<WorksDossier>> Entry(Who who, int id, DateOnly? asOf = null) => desk.Read<WorksDossier>(who, async work =>
    {
        if (RefusalFor(work, asOf) is { } refusal) return refusal;
        if (await work.Db.Works.SingleOrDefaultAsync(w => w.Id == id) is not { } works) return Work.Missing("工程");
        if (asOf is { } day)
        {
            if ((await RosterAsOf.Works(work, day)).Find(w => w.Id == id) is not { } past) return new Refusal($"{day:yyyy-MM-dd} 当日结束时，该工程还没有列入名录。", 11);
            works = past;
        }
        return new WorksDossier(id, works.Version, works.Facts(), await Names(work, [works]), works.RetiredOn, works.RetiredWhy, await RosterTrail.Of<CivilWorks>(work, id, RosterAsOf.EndOf(asOf)));
    });

    /// <summary>The works in which an enterprise has a part, on the roster that day.</summary>
    internal static async Task<IReadOnlyList<WorksOfRow>> Of(Work work, int enterpriseId, DateOnly? asOf)
    {
        if (work.Actor.Role is Role.系统管理员) return [];
        // In SQL: EF cannot look into the column of parties.
        var works = asOf is { } day
            ? (await RosterAsOf.Works(work, day)).Where(w => w.Parties.Exists(p => p.EnterpriseId == enterpriseId))
            : await work.Db.Works.FromSql($"SELECT * FROM Works AS w WHERE EXISTS (SELECT 1 FROM json_each(w.Parties) WHERE json_extract(value, '$.EnterpriseId') = {enterpriseId})").ToListAsync();
        return [.. works.Where(w => w.RetiredOn is null).OrderBy(w => w.No, StringComparer.Ordinal)
            .Select(w => new WorksOfRow(w.Id, w.No, w.Name, string.Join('、', w.Parties.Where(p => p.EnterpriseId == enterpriseId).Select(p => p.Role)), w.State))];
    }

    private static Refusal? RefusalFor(Work work, DateOnly? asOf) => work.Actor.Role is Role.系统管理员 ? NotForAdministrators : RosterAsOf.RefusalFor(work, asOf);

    private static IQueryable<CivilWorks> Ordered(IQueryable<CivilWorks> works) => works.OrderBy(w => w.No).ThenBy(w => w.Id);

    private static async Task<List<CivilWorks>> Past(Work work, WorksFilter filter, DateOnly day) =>
        [.. filter.Of((await RosterAsOf.Works(work, day)).AsQueryable()).OrderBy(w => w.No, StringComparer.Ordinal).ThenBy(w => w.Id)];

    private static async Task<Dictionary<int, string>> Names(Work work, IEnumerable<CivilWorks> works)
    {
        var ids = works.SelectMany(w => w.Parties).Select(p => p.EnterpriseId).ToHashSet();
        return await work.Db.Enterprises.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name);
    }

    private static string PartiesOf(IEnumerable<WorksParty> parties, Dictionary<int, string> names, char between) =>
        string.Join(between, parties.OrderBy(p => p.Role).Select(p => $"{p.Role}：{names.GetValueOrDefault(p.EnterpriseId, "")}"));
}
