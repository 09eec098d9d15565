using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Features.Rosters;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>What a staged row says of an inspector.</summary>
/// <param name="Avoided">Enterprises to declare an interest in that is not declared yet.</param>
internal sealed record InspectorWish(InspectorFacts Facts, IReadOnlyList<int> Avoided);

/// <summary>检查人员名录的导入 (Art. 10, 15): by certificate number; 回避单位 become declared interests. Rows of other sections are in error.</summary>
/// <remarks>An interest that the file does not name stays: only a person withdraws what was declared.</remarks>
[Article(10, 15)]
internal sealed class InspectorImport : RosterImport<Inspector, InspectorWish>
{
    private const string Ground = "导入名录所列的回避单位";

    private RosterReading<InspectorEntry>? reading;
    private readonly List<(int Inspector, int Enterprise)> avoided = [];

    protected override string What => "人员";

    public override Outcome<ColumnChoice> Read(IReadOnlyList<Sheet> sheets, ReadingHints hints)
    {
        var read = InspectorReading.Read(sheets, hints);
        if (!read.Succeeded) return read.Refusal;
        reading = read.Value;
        return new ColumnChoice(reading.Sheet, reading.HeaderRows[0], reading.HeaderRows.Count, reading.Mapping);
    }

    public override async IAsyncEnumerable<StagedRow> Compare(Work work, int? section)
    {
        var comparison = await InspectorComparison.Begin(work, reading!);
        foreach (var row in reading!.Rows)
        {
            yield return row switch
            {
                { Outcome: RowOutcome.Skipped } => Staged(row, ImportKind.略过),
                { Entry: null } => Staged(row, ImportKind.有错),
                _ => Beside(row, comparison.Compare(row)),
            };
        }
    }

    private static StagedRow Beside(RosterRow<InspectorEntry> row, InspectorChange change)
    {
        var facts = change.Facts;
        if (change.NotYours is { } notYours)
            return Staged(row, ImportKind.有错) with { Key = facts.Certificate, Problems = [new ReadProblem("NOT_YOURS", "", notYours.Reason, row.Entry!.SectionName)] };
        var kind = change.Known is null ? ImportKind.新增 : change.Changes.Count > 0 ? ImportKind.变更 : ImportKind.无变化;
        return new StagedRow(
            row.Number, kind, facts.Name, facts.Certificate, change.Known?.Id, change.Known?.Version ?? 0,
            Text(new InspectorWish(facts, [.. change.Avoided.Select(e => e.Id)])), change.Changes, [], change.Warnings);
    }

    public override async Task<List<MissingEntry>> Missing(Work work)
    {
        var named = reading!.Entries.Select(e => e.Facts.Certificate).ToHashSet();
        return [.. (await work.Db.Inspectors.Where(i => i.RetiredOn == null).OrderBy(i => i.Id).ToListAsync())
            .Where(i => !named.Contains(i.Certificate) && work.Actor.RefusalForInspectorOf(i.SectionId) is null)
            .Select(i => new MissingEntry(i.Id, i.Version, i.Name, i.Certificate))];
    }

    protected override Task<List<Inspector>> ByIds(Work work, int[] ids) => work.Db.Inspectors.AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync();

    protected override async Task<List<(string, string)>> Taken(Work work, string[] keys) =>
        [.. (await work.Db.Inspectors.Where(i => keys.Contains(i.Certificate)).Select(i => new { i.Certificate, i.Name }).ToListAsync()).Select(i => (i.Certificate, i.Name))];

    protected override (int, int, string) Head(Inspector entity) => (entity.Id, entity.Version, entity.Name);
    protected override IReadOnlyList<FactLine> Lines(InspectorWish facts, IReadOnlyDictionary<int, string> sections) =>
        FactLine.Of(facts.Facts, facts.Facts.SectionId is { } section ? sections.GetValueOrDefault(section, "") : "");

    protected override InspectorWish FactsOf(Inspector entity) => new(entity.Facts(), []);
    protected override Outcome<Inspector> Enter(InspectorWish wish) => Inspector.Enter(wish.Facts);
    protected override Outcome Amend(Inspector entity, InspectorWish wish, string why) => entity.Amend(wish.Facts);
    protected override Outcome Retire(Inspector entity, DateOnly on, string why) => entity.Retire(on, why);
    protected override Outcome Return(Inspector entity) => entity.Return();

    protected override void Note(int id, InspectorWish facts) => avoided.AddRange(facts.Avoided.Select(enterprise => (id, enterprise)));

    protected override async Task Complete(Work work)
    {
        var declared = avoided.ConvertAll(a => new Interest(a.Inspector, a.Enterprise, Ground, work.Today, work.Actor.Name));
        work.Db.Interests.AddRange(declared);
        await work.Db.SaveChangesAsync();
        Declared.AddRange(declared.Select(i => i.Id));
    }

    protected override async Task<string?> UsedBy(Work work, IReadOnlyCollection<int> ids)
    {
        if (await work.Db.Interests.IgnoreQueryFilters().AnyAsync(i => ids.Contains(i.InspectorId))) return "利害关系";
        if (await work.Db.Users.AnyAsync(p => p.InspectorId != null && ids.Contains(p.InspectorId.Value))) return "登录账号";
        return (await work.Db.Leads.AsNoTracking().ToListAsync()).Exists(l => l.InspectorIds.Any(ids.Contains)) ? "因案检查的线索" : null;
    }
}
