using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Features.Categories;
using Portal.Features.Rosters;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>检查企业名录的导入 (Art. 11): by credit code; the words of its categories complete the list of categories.</summary>
[Article(11)]
internal sealed class EnterpriseImport : RosterImport<Enterprise, EnterpriseFacts>
{
    private RosterReading<EnterpriseFacts>? reading;
    private readonly HashSet<string> named = [];
    private readonly HashSet<string> categories = [];

    protected override string What => "单位";

    public override Outcome<ColumnChoice> Read(IReadOnlyList<Sheet> sheets, ReadingHints hints)
    {
        var read = EnterpriseReading.Read(sheets, hints);
        if (!read.Succeeded) return read.Refusal;
        reading = read.Value;
        return new ColumnChoice(reading.Sheet, reading.HeaderRows[0], reading.HeaderRows.Count, reading.Mapping);
    }

    public override async IAsyncEnumerable<StagedRow> Compare(Work work, int? section)
    {
        // Spelled out on the thread that reads them, since most rows of a large file are new.
        foreach (var rows in Ahead.Of(reading!.Rows.Select(row => (Row: row, Text: (row.Entry ?? row.Doubted) is { } read ? Text(read) : ""))).Chunk(Chunk))
        {
            var codes = rows.Select(r => (r.Row.Entry ?? r.Row.Doubted)?.Code).OfType<string>().ToArray();
            named.UnionWith(codes);
            var known = await work.Db.Enterprises.Where(e => EF.Parameter(codes).Contains(e.Code)).ToDictionaryAsync(e => e.Code);
            foreach (var (row, text) in rows) yield return Compare(row, text, known, reading.Fields);
        }
    }

    private static StagedRow Compare(RosterRow<EnterpriseFacts> row, string text, Dictionary<string, Enterprise> known, IReadOnlySet<RosterField> fields)
    {
        if (row.Outcome == RowOutcome.Skipped) return Staged(row, ImportKind.略过);
        if ((row.Entry ?? row.Doubted) is not { } read) return Staged(row, ImportKind.有错);
        var entry = known.GetValueOrDefault(read.Code);
        var staged = Beside(row.Number, read, text, entry, fields, [.. row.Warnings.Select(w => w.ToString())]);
        if (row.Doubted is null) return staged;
        // A code that was borne once stays borne: its reason stands on the record.
        return entry is { CodeReason.Length: > 0 } ? staged : staged with { Kind = ImportKind.有错, Problems = row.Problems, Bearable = true };
    }

    private static StagedRow Beside(int row, EnterpriseFacts read, string text, Enterprise? known, IReadOnlySet<RosterField> fields, IReadOnlyList<string> warnings)
    {
        if (known is null) return new StagedRow(row, ImportKind.新增, read.Name, read.Code, null, 0, text, [], [], warnings);
        var (before, after) = (known.Facts(), read.Onto(known.Facts(), fields));
        var changes = FactLine.Changes(FactLine.Of(before), FactLine.Of(after));
        if (known.RetiredOn is { } retired) warnings = [.. warnings, $"该单位已于 {retired:yyyy-MM-dd} 移出名录，导入只更新内容，不会恢复；需要恢复请到该单位页面办理。"];
        return new StagedRow(row, changes.Count > 0 ? ImportKind.变更 : ImportKind.无变化, read.Name, read.Code, known.Id, known.Version, Text(after), changes, [], warnings);
    }

    public override Task<StagedRow> Bear(Work work, StagedRow row, string why)
    {
        var facts = Data.Json.Read<EnterpriseFacts>(row.Facts) with { CodeReason = why };
        var change = new FieldChange("代码核对说明", "", why);
        return Task.FromResult(row with
        {
            Kind = row.KnownId is null ? ImportKind.新增 : ImportKind.变更,
            Facts = Text(facts),
            Changes = row.KnownId is null ? [] : [.. row.Changes, change],
            BorneWhy = why,
        });
    }

    public override async Task<List<MissingEntry>> Missing(Work work)
    {
        var missing = new List<MissingEntry>();
        await foreach (var e in work.Db.Enterprises.Where(e => e.RetiredOn == null).OrderBy(e => e.Id).Select(e => new { e.Id, e.Version, e.Name, e.Code }).AsAsyncEnumerable())
            if (!named.Contains(e.Code)) missing.Add(new MissingEntry(e.Id, e.Version, e.Name, e.Code));
        return missing;
    }

    protected override Task<List<Enterprise>> ByIds(Work work, int[] ids) => work.Db.Enterprises.AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync();

    protected override async Task<List<(string, string)>> Taken(Work work, string[] keys) =>
        [.. (await work.Db.Enterprises.Where(e => keys.Contains(e.Code)).Select(e => new { e.Code, e.Name }).ToListAsync()).Select(e => (e.Code, e.Name))];

    protected override (int, int, string) Head(Enterprise entity) => (entity.Id, entity.Version, entity.Name);
    protected override IReadOnlyList<FactLine> Lines(EnterpriseFacts facts, IReadOnlyDictionary<int, string> sections) => FactLine.Of(facts);
    protected override EnterpriseFacts FactsOf(Enterprise entity) => entity.Facts();
    protected override Outcome<Enterprise> Enter(EnterpriseFacts facts) => Enterprise.Enter(facts);
    protected override Outcome Amend(Enterprise entity, EnterpriseFacts facts, string why) => entity.Amend(facts);
    protected override Outcome Retire(Enterprise entity, DateOnly on, string why) => entity.Retire(on, why);
    protected override Outcome Return(Enterprise entity) => entity.Return();

    protected override void Note(int id, EnterpriseFacts facts) => categories.UnionWith(facts.Categories);

    protected override async Task Complete(Work work) => Listed.AddRange(await CategoryList.Complete(work, categories));

    protected override async Task<string?> UsedBy(Work work, IReadOnlyCollection<int> ids)
    {
        if (ids.Count == 0) return null;
        // What one import entered bears numbers without gaps.
        var (least, most) = (ids.Min(), ids.Max());
        if (await work.Db.Inspections.AnyAsync(i => i.EnterpriseId >= least && i.EnterpriseId <= most)) return "检查卷宗";
        if (await work.Db.Interests.IgnoreQueryFilters().AnyAsync(i => i.EnterpriseId >= least && i.EnterpriseId <= most)) return "利害关系";
        if (await work.Db.Leads.AnyAsync(l => l.EnterpriseId >= least && l.EnterpriseId <= most)) return "因案检查的线索";
        return (await work.Db.Works.AsNoTracking().ToListAsync()).Find(w => w.Parties.Any(p => ids.Contains(p.EnterpriseId))) is { } works ? $"人防工程“{works.Name}”" : null;
    }
}
