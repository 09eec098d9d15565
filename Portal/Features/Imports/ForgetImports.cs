using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Features.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>清理导入文件 (Art. 8, 10, 11): deletes what imports left behind once nobody will come back for it; that they took place stays on record.</summary>
[Article(8, 10, 11), Verb("清理导入文件")]
public sealed class ForgetImports(Desk desk, ImportFiles files, RosterSettings settings)
{
    public async Task<Outcome> Run()
    {
        var forgotten = new List<int>();
        var done = await desk.Write<ForgetImports>(Who.Portal, async work =>
        {
            var before = work.Now.AddDays(-settings.ImportRetentionDays);
            foreach (var run in await work.Db.Imports.Where(r => !r.Forgotten && r.StartedAt < before && r.State != ImportState.读取中).ToListAsync())
            {
                run.Forget();
                forgotten.Add(run.Id);
            }
            return Outcome.Done;
        });
        if (done.Succeeded) forgotten.ForEach(files.Forget);
        return done;
    }
}
