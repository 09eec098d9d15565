using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters.Import;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>确认导入 (Art. 8, 10, 11, 15): everything that the preview shows, in one transaction; nothing at all where the roster has moved since.</summary>
[Article(8, 10, 11, 15), Verb("导入名录", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class ConfirmImport(Desk desk, ImportFiles files)
{
    /// <param name="version">The import as the page read it: what is written is what was looked at.</param>
    /// <param name="why">Why items are revised, and why entries leave the roster.</param>
    public async Task<Outcome<ImportCounts>> Run(Who who, int id, int version, string why)
    {
        var confirmed = await desk.Write<ConfirmImport, ImportCounts>(who, async work =>
        {
            var found = await work.Import(id, version);
            if (!found.Succeeded) return found.Refusal;
            var run = found.Value;
            if (run.State is not ImportState.待确认) return run.Wrong("确认");
            if (run.Roster is RosterKind.随机抽查事项清单 && run.Counts!.Amended > 0 && string.IsNullOrWhiteSpace(why)) return new Refusal($"文件会修订 {run.Counts.Amended} 个已有的事项，请写明修订原因。", 8);
            using var stage = ImportStage.Open(files.Rows(id));
            if (stage is null) return ImportAccess.Gone;
            var written = await RosterImport.Of(run.Roster).Write(work, stage, why.Trim());
            if (written.Succeeded) run.Finish(ImportState.已导入, written.Value, work.Actor.Name, work.Now);
            return written;
        });
        return confirmed;
    }
}
