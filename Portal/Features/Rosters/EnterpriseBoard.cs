using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Features.Works;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <param name="Exempt">The ground of Art. 16 that holds today, if one does.</param>
public sealed record EnterpriseRow(
    int Id, string Code, string Name, IReadOnlyList<string> Categories, string District, ExistenceState State, Standing Standing, Exemption? Exempt, DateOnly? RetiredOn);

public sealed record EnterpriseDossier(int Id, int Version, EnterpriseFacts Facts, DateOnly? RetiredOn, string RetiredWhy, IReadOnlyList<WorksOfRow> Works, IReadOnlyList<TrailRow> Trail);

/// <summary>The words to choose from: the office's list of categories, and the districts that the roster has.</summary>
public sealed record EnterpriseWords(IReadOnlyList<string> Categories, IReadOnlyList<string> Districts);

/// <summary>检查企业名录 (Art. 11): the roster, searched and filtered, and one entry with its history; read by everybody signed in.</summary>
[Article(11, 16)]
public sealed class EnterpriseBoard(Desk desk)
{
    // From one district to the next along the index: a look at every entry takes half a second among a million.
    private const string Districts = """
        WITH RECURSIVE d(Value) AS (SELECT min(District) FROM Enterprises WHERE District > ''
            UNION ALL SELECT (SELECT min(District) FROM Enterprises WHERE District > d.Value) FROM d WHERE d.Value IS NOT NULL)
        SELECT Value FROM d WHERE Value IS NOT NULL
        """;

    public Task<Outcome<Paged<EnterpriseRow>>> List(Who who, EnterpriseFilter filter, int page) => desk.Read<Paged<EnterpriseRow>>(who, async work =>
    {
        if (RosterAsOf.RefusalFor(work, filter.AsOf) is { } refusal) return refusal;
        var found = filter.AsOf is { } day ? (await Past(work, filter, day)).Page(page) : await EnterpriseIndex.Page(work.Db, filter, page);
        return found.Select(e => Row(e, filter.AsOf ?? work.Today));
    });

    /// <summary>All that a filter finds.</summary>
    public Task<Outcome<List<EnterpriseFacts>>> Export(Who who, EnterpriseFilter filter) => Export(who, filter, found => found.ToList());

    /// <summary>All that a filter finds, handed over while it is still being read: reading and writing a roster of a hundred thousand take about as long.</summary>
    /// <param name="write">Enumerates what it is given once.</param>
    public Task<Outcome<T>> Export<T>(Who who, EnterpriseFilter filter, Func<IEnumerable<EnterpriseFacts>, T> write) where T : notnull => desk.Read<T>(who, async work =>
    {
        if (RosterAsOf.RefusalFor(work, filter.AsOf) is { } refusal) return refusal;
        var found = filter.AsOf is { } day ? await Past(work, filter, day) : Ahead.Of<Enterprise>(filter.Of(work.Db.Enterprises).OrderBy(e => e.Name).ThenBy(e => e.Id));
        return write(found.Select(e => e.Facts()));
    });

    /// <param name="asOf">The past day at whose end the entry is shown; null for the present.</param>
    public Task<Outcome<EnterpriseDossier>> Entry(Who who, int id, DateOnly? asOf = null) => desk.Read<EnterpriseDossier>(who, async work =>
    {
        if (RosterAsOf.RefusalFor(work, asOf) is { } refusal) return refusal;
        if (await work.Db.Enterprises.SingleOrDefaultAsync(e => e.Id == id) is not { } enterprise) return Work.Missing("单位");
        if (asOf is { } day)
        {
            if ((await RosterAsOf.Enterprises(work, day)).Find(e => e.Id == id) is not { } past) return new Refusal($"{day:yyyy-MM-dd} 当日结束时，该单位还没有列入名录。", 11);
            enterprise = past;
        }
        return new EnterpriseDossier(id, enterprise.Version, enterprise.Facts(), enterprise.RetiredOn, enterprise.RetiredWhy,
            await WorksBoard.Of(work, id, asOf), await RosterTrail.Of<Enterprise>(work, id, RosterAsOf.EndOf(asOf)));
    });

    public Task<Outcome<EnterpriseWords>> Words(Who who) => desk.Read<EnterpriseWords>(who, async work =>
    {
        var categories = await work.Db.Categories.Where(c => c.ClosedOn == null).OrderBy(c => c.No).Select(c => c.Name).ToListAsync();
        return new EnterpriseWords(categories, await work.Db.Database.SqlQueryRaw<string>(Districts).ToListAsync());
    });

    // Ordinal, as SQLite orders.
    private static async Task<List<Enterprise>> Past(Work work, EnterpriseFilter filter, DateOnly day) =>
        [.. filter.Of((await RosterAsOf.Enterprises(work, day)).AsQueryable()).OrderBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Id)];

    private static EnterpriseRow Row(Enterprise e, DateOnly today) => new(
        e.Id, e.Code, e.Name, e.Categories, e.District, e.State, e.Standing, e.Exemptions.Find(x => x.HoldsOn(today)), e.RetiredOn);
}
