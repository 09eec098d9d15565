using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>导入检查人员名录 (Art. 10, 15): new inspectors entered, known ones amended field by field, 回避单位 declared as interests; all good rows or none. A second press changes nothing.</summary>
/// <remarks>An interest that the file does not name stays: only a person withdraws what was declared. Rows of other sections are left alone.</remarks>
[Article(10, 15), Verb("导入检查人员名录", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class ImportInspectors(Desk desk)
{
    private const string Ground = "导入名录所列的回避单位";

    public Task<Outcome<ImportCounts>> Run(Who who, RosterReading<InspectorEntry> reading) => desk.Write<ImportInspectors, ImportCounts>(who, async work =>
    {
        // Compared anew: the roster may have moved since the preview.
        var changes = (await InspectorImport.Compare(work, reading)).Where(c => c.NotYours is null).ToList();
        var avoiding = new List<(Inspector Inspector, IReadOnlyList<Enterprise> Avoided)>();
        foreach (var change in changes.Where(c => c.Kind != ImportKind.无变化))
        {
            var kept = change.Known is { } known ? Amend(known, change.Facts) : Inspector.Enter(change.Facts);
            if (!kept.Succeeded) return kept.Refusal with { Reason = $"第 {change.Row.Number} 行“{change.Facts.Name}”：{kept.Refusal.Reason}" };
            if (change.Known is null) work.Db.Inspectors.Add(kept.Value);
            avoiding.Add((kept.Value, change.Avoided));
        }
        // Interests name inspectors by the number that saving gives.
        await work.Db.SaveChangesAsync();
        foreach (var (inspector, avoided) in avoiding) work.Db.Interests.AddRange(avoided.Select(e => new Interest(inspector.Id, e.Id, Ground, work.Today, work.Actor.Name)));
        return new ImportCounts(changes.Count(c => c.Kind == ImportKind.新增), changes.Count(c => c.Kind == ImportKind.有变化), changes.Count(c => c.Kind == ImportKind.无变化));
    });

    private static Outcome<Inspector> Amend(Inspector known, InspectorFacts facts) => known.Amend(facts).Refusal is { } refusal ? refusal : known;
}
