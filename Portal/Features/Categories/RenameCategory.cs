using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Categories;

/// <summary>更名单位类别 (Art. 11, 13): carried through the roster and the plans of this and later years; under a name that the list has already the two become one.</summary>
/// <remarks>Plans of past years keep the word under which they were carried out.</remarks>
[Article(11, 13), Verb("更名单位类别", Role.工程管理科)]
public sealed class RenameCategory(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, string name) => desk.Write<RenameCategory>(who, async work =>
    {
        if (await work.Db.Categories.SingleOrDefaultAsync(c => c.Id == id) is not { } category) return Work.Missing("单位类别");
        if (category.Version != version) return Work.Stale;
        name = PlainText.Line(name);
        if (Category.Check(name) is { } refusal) return refusal;
        var before = category.Name;
        if (before == name) return new Refusal("名称没有变化。", 11);
        if (await work.Db.Draws.AnyAsync(d => d.RevealedAt == null && d.AbandonedAt == null))
            return new Refusal("有一轮抽取已冻结、尚未揭晓，底册按现在的类别编制。请在揭晓或作废之后再更名。", 14);

        if (await work.Db.Categories.AnyAsync(c => c.Name == name)) work.Db.Categories.Remove(category);
        else category.Rename(name);
        // In SQL: EF translates a look into a list by APPLY, which SQLite does not have.
        foreach (var enterprise in await work.Db.Enterprises
            .FromSql($"SELECT * FROM Enterprises WHERE EXISTS (SELECT 1 FROM json_each(Categories) WHERE value = {before})").ToListAsync())
            enterprise.Rename(before, name);
        foreach (var plan in await work.Db.RevisedPlans.Where(p => p.Year >= work.Today.Year).ToListAsync())
            plan.Rename(before, name);
        return Outcome.Done;
    });
}
