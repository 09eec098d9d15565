using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Categories;

/// <summary>调整单位类别次序 (Art. 11, 13): one place up in every list to choose from.</summary>
[Article(11, 13), Verb("调整单位类别次序", Role.工程管理科)]
public sealed class MoveCategory(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version) => desk.Write<MoveCategory>(who, async work =>
    {
        var categories = await work.Db.Categories.OrderBy(c => c.No).ThenBy(c => c.Id).ToListAsync();
        var at = categories.FindIndex(c => c.Id == id);
        if (at < 0) return Work.Missing("单位类别");
        if (categories[at].Version != version) return Work.Stale;
        if (at == 0) return new Refusal("已经在最前面。", 11);
        (categories[at - 1], categories[at]) = (categories[at], categories[at - 1]);
        for (var i = 0; i < categories.Count; i++) categories[i].Place(i + 1);
        return Outcome.Done;
    });
}
