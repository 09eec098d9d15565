using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Categories;

/// <summary>添加单位类别 (Art. 11, 13): at the end of the office's list.</summary>
[Article(11, 13), Verb("添加单位类别", Role.工程管理科)]
public sealed class AddCategory(Desk desk)
{
    public Task<Outcome> Run(Who who, string name) => desk.Write<AddCategory>(who, async work =>
    {
        name = PlainText.Line(name);
        if (Category.Check(name) is { } refusal) return refusal;
        if (await work.Db.Categories.AnyAsync(c => c.Name == name)) return new Refusal($"类别“{name}”已在清单中。", 11);
        await CategoryList.Complete(work, [name]);
        return Outcome.Done;
    });
}
