using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Categories;

/// <param name="Enterprises">How many on the roster bear it.</param>
public sealed record CategoryRow(int Id, int Version, string Name, DateOnly? ClosedOn, int Enterprises);

/// <summary>单位类别 (Art. 11, 13): the office's list with how many bear each word; read by everybody signed in.</summary>
[Article(11, 13)]
public sealed class CategoryBoard(Desk desk)
{
    public Task<Outcome<List<CategoryRow>>> List(Who who) => desk.Read<List<CategoryRow>>(who, async work =>
    {
        var counts = (await work.Db.Database.SqlQuery<CategoryCount>($"""
            SELECT j.value AS Name, COUNT(*) AS Enterprises FROM Enterprises AS e, json_each(e.Categories) AS j WHERE e.RetiredOn IS NULL GROUP BY j.value
            """).ToListAsync()).ToDictionary(c => c.Name, c => c.Enterprises);
        var categories = await work.Db.Categories.OrderBy(c => c.No).ThenBy(c => c.Id).ToListAsync();
        return categories.ConvertAll(c => new CategoryRow(c.Id, c.Version, c.Name, c.ClosedOn, counts.GetValueOrDefault(c.Name)));
    });

    private sealed record CategoryCount(string Name, int Enterprises);
}
