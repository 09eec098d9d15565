using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Categories;

/// <summary>停用或恢复单位类别 (Art. 11, 13): whoever bears it keeps it; nobody is newly entered under it.</summary>
[Article(11, 13), Verb("停用单位类别", Role.工程管理科)]
public sealed class CloseCategory(Desk desk)
{
    /// <param name="open">Whether it is to be in use again.</param>
    public Task<Outcome> Run(Who who, int id, int version, bool open) => desk.Write<CloseCategory>(who, async work =>
    {
        if (await work.Db.Categories.SingleOrDefaultAsync(c => c.Id == id) is not { } category) return Work.Missing("单位类别");
        if (category.Version != version) return Work.Stale;
        return open ? category.Reopen() : category.Close(work.Today);
    });
}
