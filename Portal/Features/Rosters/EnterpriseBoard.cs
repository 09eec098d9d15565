using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <param name="Exempt">The ground of Art. 16 that holds today, if one does.</param>
public sealed record EnterpriseRow(
    int Id, string Code, string Name, IReadOnlyList<string> Categories, string District, ExistenceState State, Standing Standing, Exemption? Exempt, DateOnly? RetiredOn);

public sealed record EnterpriseDossier(int Id, int Version, EnterpriseFacts Facts, DateOnly? RetiredOn, string RetiredWhy, IReadOnlyList<TrailRow> Trail);

/// <summary>The words to choose from: those that rosters commonly use, and those that this one has.</summary>
public sealed record EnterpriseWords(IReadOnlyList<string> Categories, IReadOnlyList<string> Districts);

/// <summary>检查企业名录 (Art. 11): the roster, searched and filtered, and one entry with its history; read by everybody signed in.</summary>
[Article(11, 16)]
public sealed class EnterpriseBoard(Desk desk)
{
    private static readonly string[] CommonCategories = ["建设单位", "使用单位", "施工单位", "监理单位", "设计单位", "检测单位", "防护设备生产安装企业", "警报设施设点单位（非市场主体）"];

    public Task<Outcome<Paged<EnterpriseRow>>> List(Who who, EnterpriseFilter filter, int page) => desk.Read<Paged<EnterpriseRow>>(who, async work =>
    {
        var found = await Ordered(work, filter).PageAsync(page);
        return new Paged<EnterpriseRow>([.. found.Rows.Select(e => Row(e, work.Today))], found.Total);
    });

    /// <summary>All that a filter finds, for the exported workbook.</summary>
    public Task<Outcome<List<EnterpriseFacts>>> Export(Who who, EnterpriseFilter filter) => desk.Read<List<EnterpriseFacts>>(who, async work =>
        (await Ordered(work, filter).ToListAsync()).ConvertAll(e => e.Facts()));

    public Task<Outcome<EnterpriseDossier>> Entry(Who who, int id) => desk.Read<EnterpriseDossier>(who, async work =>
    {
        if (await work.Db.Enterprises.SingleOrDefaultAsync(e => e.Id == id) is not { } enterprise) return Work.Missing("单位");
        return new EnterpriseDossier(id, enterprise.Version, enterprise.Facts(), enterprise.RetiredOn, enterprise.RetiredWhy, await RosterTrail.Of<Enterprise>(work, id));
    });

    public Task<Outcome<EnterpriseWords>> Words(Who who) => desk.Read<EnterpriseWords>(who, async work =>
    {
        // In SQL: EF flattens lists by APPLY, which SQLite does not have.
        var categories = await work.Db.Database.SqlQuery<string>($"SELECT DISTINCT j.value AS Value FROM Enterprises AS t, json_each(t.Categories) AS j ORDER BY 1").ToListAsync();
        var districts = await work.Db.Enterprises.Where(e => e.District != "").Select(e => e.District).Distinct().OrderBy(d => d).ToListAsync();
        return new EnterpriseWords([.. CommonCategories.Union(categories)], districts);
    });

    private static IQueryable<Enterprise> Ordered(Work work, EnterpriseFilter filter) => filter.Of(work.Db.Enterprises).OrderBy(e => e.Name).ThenBy(e => e.Id);

    private static EnterpriseRow Row(Enterprise e, DateOnly today) => new(
        e.Id, e.Code, e.Name, e.Categories, e.District, e.State, e.Standing, e.Exemptions.Find(x => x.HoldsOn(today)), e.RetiredOn);
}
