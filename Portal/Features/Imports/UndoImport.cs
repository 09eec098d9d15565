using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>撤销导入 (Art. 8, 10, 11): puts the roster back as it was before an import, as long as nothing has used it and nobody has amended what it wrote.</summary>
[Article(8, 10, 11), Verb("撤销导入", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class UndoImport(Desk desk, ImportFiles files)
{
    public Task<Outcome> Run(Who who, int id, int version) => desk.Write<UndoImport>(who, async work =>
    {
        var found = await work.Import(id, version);
        if (!found.Succeeded) return found.Refusal;
        var run = found.Value;
        if (run.State is not ImportState.已导入) return run.Wrong("撤销");
        if (await work.Db.Draws.Where(d => d.FrozenAt >= run.FinishedAt).OrderBy(d => d.Id).FirstOrDefaultAsync() is { } draw)
            return new Refusal($"导入以后已冻结过抽取名单（{draw.No}），名录已被使用，整次导入不能再撤销，请逐条更正。", 14);
        using var stage = ImportStage.Open(files.Rows(id));
        if (stage is null) return ImportAccess.Gone;
        if ((await RosterImport.Of(run.Roster).Undo(work, stage)).Refusal is { } refusal) return refusal;
        run.Undo(work.Actor.Name, work.Now);
        return Outcome.Done;
    });
}
