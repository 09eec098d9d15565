using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>认可代码 (Art. 11): lets a row in whose credit code has a wrong check character, for a reason that stays on the record: such codes exist on licences.</summary>
[Article(11), Verb("认可校验码不符的代码", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class BearCode(Desk desk, ImportFiles files)
{
    public Task<Outcome> Run(Who who, int id, int row, string why) => desk.Write<BearCode>(who, async work =>
    {
        var found = await work.Import(id);
        if (!found.Succeeded) return found.Refusal;
        var run = found.Value;
        if (run.State is not ImportState.待确认) return run.Wrong("改动其中的行");
        if (string.IsNullOrWhiteSpace(why)) return new Refusal("请写明为什么认可这个代码，例如“已与营业执照原件核对，代码确实如此”。", 11);
        using var stage = ImportStage.Open(files.Rows(id));
        if (stage is null) return ImportAccess.Gone;
        if (stage.Row(row) is not { Bearable: true, BorneWhy: "" } staged) return new Refusal($"第 {row} 行不能这样认可：只有校验码不符、其他都正确的行可以。", 11);
        if (stage.RowOf(staged.Key, row) is { } same) return new Refusal($"第 {row} 行的代码与第 {same} 行相同，一个代码只能登记一次。", 11);
        stage.Replace(await RosterImport.Of(run.Roster).Bear(work, staged, why.Trim()));
        run.Recount(stage.Counted());
        return Outcome.Done;
    });
}
