using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Features.Draws;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Draws;

[Article(11, 16)]
public sealed class DrawRosterTests
{
    [Theory, InlineData(40), InlineData(50_000)]
    public async Task A_roster_of_any_length_is_read_whole_once_and_in_the_order_of_the_codes(int count)
    {
        await using var office = await TestOffice.Open();
        await office.EnterMany(count);
        await using var db = await office.Db();
        // Codes in another order than their numbers, some off the roster.
        await db.Database.ExecuteSqlAsync($"UPDATE Enterprises SET Code = 'Z' || substr(Code, 2) WHERE Id % 3 = 0");
        await db.Database.ExecuteSqlAsync($"UPDATE Enterprises SET RetiredOn = '2026-05-01' WHERE Id % 7 = 0");
        var expected = await db.Enterprises.AsNoTracking().Where(e => e.RetiredOn == null).ToListAsync();
        var read = (await DrawRoster.Load(db, 2026)).Objects;
        Assert.Equal(expected.Select(e => e.Code).Order(StringComparer.Ordinal), read.Select(o => o.Code));
        var one = expected[^1];
        Assert.Equivalent(
            new { one.Code, one.Name, one.Categories, one.District, one.State, one.Standing, one.Exemptions, Retired = false },
            read.Single(o => o.Code == one.Code));
    }
}
