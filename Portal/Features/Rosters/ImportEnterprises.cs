using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Features.Categories;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>导入检查企业名录 (Art. 11): new enterprises entered, known ones amended field by field, all good rows or none. A second press changes nothing.</summary>
[Article(11), Verb("导入检查企业名录", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class ImportEnterprises(Desk desk)
{
    public Task<Outcome<ImportCounts>> Run(Who who, RosterReading<EnterpriseFacts> reading) => desk.Write<ImportEnterprises, ImportCounts>(who, async work =>
    {
        // Compared anew: the roster may have moved since the preview.
        var changes = await EnterpriseImport.Compare(work, reading);
        foreach (var change in changes.Where(c => c.Kind != ImportKind.无变化))
        {
            var refusal = change.Known is { } known ? known.Amend(change.Facts).Refusal : Enter(work, change.Facts);
            if (refusal is not null) return refusal with { Reason = $"第 {change.Row.Number} 行“{change.Facts.Name}”：{refusal.Reason}" };
        }
        await CategoryList.Complete(work, changes.SelectMany(c => c.Facts.Categories));
        return new ImportCounts(changes.Count(c => c.Kind == ImportKind.新增), changes.Count(c => c.Kind == ImportKind.有变化), changes.Count(c => c.Kind == ImportKind.无变化));
    });

    private static Refusal? Enter(Work work, EnterpriseFacts facts)
    {
        var entered = Enterprise.Enter(facts);
        if (entered.Succeeded) work.Db.Enterprises.Add(entered.Value);
        return entered.Refusal;
    }
}
