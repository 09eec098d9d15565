using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Features.Trail;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Data;

/// <summary>Somebody reaches past the portal into the database file; the check says where.</summary>
[Article(24, 25)]
public sealed class TrailChainTests
{
    [Fact]
    public async Task An_untouched_trail_is_whole_and_its_last_hash_is_told()
    {
        await using var office = await Furnished();
        var check = await Check(office);
        await using var db = await office.Db();
        var last = await db.Trail.OrderByDescending(t => t.Id).FirstAsync();
        Assert.Equal(new TrailCheck(last.Id, last.Hash, null), check);
        Assert.True(check.Count > 5);
    }

    [Theory]
    [InlineData("UPDATE Trail SET PersonName = '别人' WHERE Id = 5")]
    [InlineData("UPDATE Trail SET Verb = '别的' WHERE Id = 5")]
    [InlineData("UPDATE Trail SET At = datetime(At, '-1 day') WHERE Id = 5")]
    [InlineData("UPDATE Trail SET After = replace(After, '{', '{\"x\":1,') WHERE Id = 5")]
    [InlineData("UPDATE Trail SET Before = '' WHERE Id = 5 AND Before IS NULL")]
    [InlineData("UPDATE Trail SET SubjectId = SubjectId + 1 WHERE Id = 5")]
    [InlineData("UPDATE Trail SET Hash = lower(hex(randomblob(32))) WHERE Id = 5")]
    public async Task A_changed_entry_is_found(string change)
    {
        await using var office = await Furnished();
        await Tamper(office, change);
        var check = await Check(office);
        Assert.Equal((4, 5), (check.Count, check.Break!.No));
        Assert.NotNull(check.Break.At);
    }

    [Fact]
    public async Task A_changed_entry_with_its_own_hash_made_to_fit_is_found_at_the_next()
    {
        await using var office = await Furnished();
        await using var db = await office.Db();
        await Tamper(office, "UPDATE Trail SET PersonName = '别人' WHERE Id = 5");
        var before = await db.Trail.SingleAsync(t => t.Id == 4);
        var forged = (await db.Trail.SingleAsync(t => t.Id == 5)).HashAfter(before.Hash);
        await Tamper(office, $"UPDATE Trail SET Hash = '{forged}' WHERE Id = 5");
        Assert.Equal(6, (await Check(office)).Break!.No);
    }

    [Fact]
    public async Task A_removed_entry_is_found_even_the_first_the_last_or_all()
    {
        foreach (var (removed, broken) in new[] { ("Id = 1", 1L), ("Id = 5", 5L), ("Id = (SELECT max(Id) FROM Trail)", 0L), ("Id > 0", 1L) })
        {
            await using var office = await Furnished();
            var whole = await Check(office);
            await Tamper(office, $"DELETE FROM Trail WHERE {removed}");
            var found = (await Check(office)).Break!;
            Assert.Equal(broken == 0 ? whole.Count : broken, found.No);
            Assert.Contains("被删除", found.Why);
        }
    }

    [Fact]
    public async Task An_inserted_entry_is_found_in_the_middle_and_at_the_end()
    {
        const string Copy = "INSERT INTO Trail (Id, At, PersonId, PersonName, Verb, Subject, SubjectId, Before, After, Hash) SELECT {0}, At, PersonId, PersonName, Verb, Subject, SubjectId, Before, After, Hash FROM Trail WHERE Id = 3";
        await using var office = await Furnished();
        var end = (await Check(office)).Count + 1;
        await Tamper(office, string.Format(null, Copy, end));
        Assert.Equal(end, (await Check(office)).Break!.No);

        await using var other = await Furnished();
        await Tamper(other, "UPDATE Trail SET Id = -Id - 1 WHERE Id >= 5");
        await Tamper(other, "UPDATE Trail SET Id = -Id WHERE Id < 0");
        await Tamper(other, string.Format(null, Copy, 5));
        Assert.Equal(5, (await Check(other)).Break!.No);
    }

    [Theory]
    [InlineData("UPDATE Trail SET PersonName = '别人' WHERE Id = 5")]
    [InlineData("DELETE FROM Trail WHERE Id = 5")]
    public async Task The_database_itself_refuses_to_change_what_was_written(string sql)
    {
        await using var office = await Furnished();
        await using var db = await office.Db();
        var refused = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.Database.ExecuteSqlRawAsync(sql));
        Assert.Contains("只能追加", refused.Message);
        Assert.Null((await Check(office)).Break);
    }

    private static async Task<TestOffice> Furnished()
    {
        var office = await Open();
        await office.Enter(RosterSteps.Enterprise());
        return office;
    }

    private static async Task<TrailCheck> Check(TestOffice office) => Must(await office.Get<TrailBoard>().Verify(office.Leader));

    private static async Task Tamper(TestOffice office, string sql)
    {
        await using var db = await office.Db();
        // Whoever can write to the file can also take the guards off; the chain is for that case.
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER IF EXISTS Trail_NoUpdate; DROP TRIGGER IF EXISTS Trail_NoDelete;");
        await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{").Replace("}", "}}"));
    }
}
