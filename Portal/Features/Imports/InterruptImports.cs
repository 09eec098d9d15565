using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>导入中断 (Art. 8, 10, 11): marks imports whose reading a restart or a fault has ended, so that they can be read again.</summary>
[Article(8, 10, 11), Verb("标记中断的导入")]
public sealed class InterruptImports(Desk desk)
{
    /// <param name="id">One whose reading failed; null at start, when none can be going on.</param>
    public Task<Outcome> Run(int? id = null) => desk.Write<InterruptImports>(Who.Portal, async work =>
    {
        foreach (var run in await work.Db.Imports.Where(r => r.State == ImportState.读取中 && (id == null || r.Id == id)).ToListAsync())
            run.Interrupt(id is null ? "读取时系统重新启动了，文件还在，可以重新读取。" : "读取时出了意外的错误，已记入日志。可以重新读取；仍不行请联系系统管理员。");
        return Outcome.Done;
    });
}
