using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>导入随机抽查事项清单 (Art. 8): new items entered, known ones revised field by field with the reason; all good rows or none. A second press changes nothing.</summary>
/// <remarks>Rows of other sections are left alone. An item that the file does not name stays: only a person takes it out of use.</remarks>
[Article(8), Verb("导入随机抽查事项清单", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class ImportCheckItems(Desk desk)
{
    /// <param name="section">The section of rows that name none; null for the person's own.</param>
    /// <param name="why">修订原因; needed where the file changes an item that is known.</param>
    public Task<Outcome<ImportCounts>> Run(Who who, RosterReading<CheckItemEntry> reading, int? section, string why) => desk.Write<ImportCheckItems, ImportCounts>(who, async work =>
    {
        // Compared anew: the list may have moved since the preview.
        var changes = (await CheckItemImport.Compare(work, reading, section)).Where(c => c.NotYours is null).ToList();
        var amended = changes.Count(c => c.Kind == ImportKind.有变化);
        if (amended > 0 && string.IsNullOrWhiteSpace(why)) return new Refusal($"文件会修订 {amended} 个已有的事项，请写明修订原因。", 8);
        foreach (var change in changes.Where(c => c.Kind != ImportKind.无变化))
        {
            var refusal = change.Known is { } known ? known.Revise(change.Facts, why).Refusal : Enter(work, change.Facts);
            if (refusal is not null) return refusal with { Reason = $"第 {change.Row.Number} 行“{change.Facts.Name}”：{refusal.Reason}" };
        }
        return new ImportCounts(changes.Count(c => c.Kind == ImportKind.新增), amended, changes.Count(c => c.Kind == ImportKind.无变化));
    });

    private static Refusal? Enter(Work work, CheckItemFacts facts)
    {
        var entered = CheckItem.Enter(facts);
        if (entered.Succeeded) work.Db.CheckItems.Add(entered.Value);
        return entered.Refusal;
    }
}
