using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>谁能办理一次导入 (Art. 7): whoever gave the file in, the head of that person's section, and the coordinator.</summary>
internal static class ImportAccess
{
    public static bool IsOpenTo(this ImportRun run, Actor actor) =>
        run.PersonId == actor.PersonId || actor.Role is Role.工程管理科 || actor == Actor.System || (actor.Role is Role.科室负责人 && run.SectionId is { } section && actor.SectionId == section);

    /// <summary>The import, tracked, where the person may go on with it and sees it as it is.</summary>
    public static async Task<Outcome<ImportRun>> Import(this Work work, int id, int? version = null)
    {
        if (await work.Db.Imports.SingleOrDefaultAsync(r => r.Id == id) is not { } run) return Work.Missing("导入");
        if (!run.IsOpenTo(work.Actor)) return new Refusal("这次导入由上传文件的人、其科室负责人或工程管理科办理。", 7, RefusedBecause.Section);
        return version is { } read && run.Version != read ? Work.Stale : run;
    }

    public static Refusal Wrong(this ImportRun run, string verb) => new($"这次导入现在是“{run.State}”，不能{verb}。请刷新页面查看。");

    public static readonly Refusal Gone = new("这次导入的文件已不在服务器上（超过保留期限，或数据是从备份恢复的）。请重新选择文件导入。");
}
