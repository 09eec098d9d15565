using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>放弃导入 (Art. 8, 10, 11): an import that is not to be confirmed; its file and rows are deleted, the roster is as it was.</summary>
[Article(8, 10, 11), Verb("放弃导入", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class DiscardImport(Desk desk, ImportFiles files)
{
    public async Task<Outcome> Run(Who who, int id, int version)
    {
        var done = await desk.Write<DiscardImport>(who, async work =>
        {
            var found = await work.Import(id, version);
            if (!found.Succeeded) return found.Refusal;
            if (!found.Value.IsOpen) return found.Value.Wrong("放弃");
            found.Value.Finish(ImportState.已放弃, found.Value.Counts ?? new ImportCounts(0, 0, 0), work.Actor.Name, work.Now);
            found.Value.Forget();
            return Outcome.Done;
        });
        if (done.Succeeded) files.Forget(id);
        return done;
    }
}
