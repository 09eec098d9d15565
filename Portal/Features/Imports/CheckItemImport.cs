using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Features.Rosters;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>随机抽查事项清单的导入 (Art. 8): by code, or by name within the section; known items are revised with the reason. Rows of other sections are in error.</summary>
[Article(8)]
internal sealed class CheckItemImport : RosterImport<CheckItem, CheckItemFacts>
{
    private RosterReading<CheckItemEntry>? reading;
    private readonly HashSet<int> named = [], sections = [];

    protected override string What => "事项";

    public override Outcome<ColumnChoice> Read(IReadOnlyList<Sheet> sheets, ReadingHints hints)
    {
        var read = CheckItemReading.Read(sheets, hints);
        if (!read.Succeeded) return read.Refusal;
        reading = read.Value;
        return new ColumnChoice(reading.Sheet, reading.HeaderRows[0], reading.HeaderRows.Count, reading.Mapping);
    }

    public override async IAsyncEnumerable<StagedRow> Compare(Work work, int? section)
    {
        var comparison = await CheckItemComparison.Begin(work, reading!, section);
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

    private StagedRow Beside(RosterRow<CheckItemEntry> row, CheckItemChange change)
    {
        var (known, facts) = (change.Known, change.Facts);
        if (known is not null) named.Add(known.Id);
        if (change.NotYours is { } notYours) return Staged(row, ImportKind.有错) with { Key = facts.Code, Problems = [new ReadProblem("NOT_YOURS", "", notYours.Reason, row.Entry!.SectionName)] };
        sections.Add(facts.SectionId);
        var warnings = row.Warnings.Select(w => w.ToString()).ToList();
        if (row.Entry!.Frequency is { Manual: true } frequency) warnings.Add($"抽查比例和频次“{facts.FrequencyText.ReplaceLineEndings(" ")}”按原文保留，编制计划时{frequency.Said}。");
        if (known?.RetiredOn is { } retired) warnings.Add($"该事项已于 {retired:yyyy-MM-dd} 停用，导入只更新内容，不会恢复；需要恢复请到该事项页面办理。");
        var kind = known is null ? ImportKind.新增 : change.Changes.Count > 0 ? ImportKind.变更 : ImportKind.无变化;
        return new StagedRow(row.Number, kind, facts.Name, facts.Code, known?.Id, known?.Version ?? 0, Text(facts), change.Changes, [], warnings);
    }

    public override async Task<List<MissingEntry>> Missing(Work work)
    {
        // A file of one section says nothing of the others' items.
        return [.. (await work.Db.CheckItems.Where(i => i.RetiredOn == null).OrderBy(i => i.Id).ToListAsync())
            .Where(i => sections.Contains(i.SectionId) && !named.Contains(i.Id) && work.Actor.RefusalFor(i.SectionId) is null)
            .Select(i => new MissingEntry(i.Id, i.Version, i.Name, i.Code))];
    }

    protected override Task<List<CheckItem>> ByIds(Work work, int[] ids) => work.Db.CheckItems.AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync();

    protected override async Task<List<(string, string)>> Taken(Work work, string[] keys) =>
        [.. (await work.Db.CheckItems.Where(i => keys.Contains(i.Code)).Select(i => new { i.Code, i.Name }).ToListAsync()).Select(i => (i.Code, i.Name))];

    protected override (int, int, string) Head(CheckItem entity) => (entity.Id, entity.Version, entity.Name);
    protected override IReadOnlyList<FactLine> Lines(CheckItemFacts facts, IReadOnlyDictionary<int, string> sections) => FactLine.Of(facts, sections.GetValueOrDefault(facts.SectionId, ""));
    protected override CheckItemFacts FactsOf(CheckItem entity) => entity.Facts();
    protected override Outcome<CheckItem> Enter(CheckItemFacts facts) => CheckItem.Enter(facts);
    protected override Outcome Amend(CheckItem entity, CheckItemFacts facts, string why) => entity.Revise(facts, why);
    protected override Outcome Retire(CheckItem entity, DateOnly on, string why) => entity.Retire(on, why);
    protected override Outcome Return(CheckItem entity) => entity.Return();

    protected override async Task<string?> UsedBy(Work work, IReadOnlyCollection<int> ids)
    {
        if (ids.Count == 0) return null;
        if ((await work.Db.Plans.AsNoTracking().ToListAsync()).SelectMany(p => p.Lines).FirstOrDefault(l => l.ItemIds.Any(ids.Contains)) is { } line) return $"年度计划任务“{line.TaskName}”";
        return (await work.Db.Leads.AsNoTracking().ToListAsync()).Exists(l => l.ItemIds.Any(ids.Contains)) ? "因案检查的线索" : null;
    }
}
