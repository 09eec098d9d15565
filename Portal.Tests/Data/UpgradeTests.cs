using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data;
using Portal.Data.Keeping;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Identity;
using Portal.Tests.Support;

namespace Portal.Tests.Data;

/// <summary>Databases kept from earlier versions, each a demonstration year as that version lived it, under TestData/upgrade by the last migration that each had.</summary>
[Article(14, 24)]
public sealed class UpgradeTests : IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "TestData", "upgrade");

    // Filled by the portal as it starts or as it works, or following from the rest.
    private static readonly HashSet<string> Growing = ["__EFMigrationsHistory", "Trail", "Outbox", "Said", "Notices", "Moves", "EnterpriseIndexed", "EnterpriseUnindexed"];
    private static readonly HashSet<string> Following = ["Initials"];

    // What an upgrade itself says anew: results and decisions have the words in which they are published.
    private static readonly (string Earlier, string Now)[] Reworded =
    [
        ("\"发现问题已责令改正\"", "\"发现问题经责令已改正\""), ("\"未开展检查\"", "\"未发现开展本次抽查涉及的经营活动\""),
        ("\"责令改正不予处罚\"", "\"责令改正\""), ("\"移送其他行政机关\"", "\"移送其他机关\""),
    ];

    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("portal-upgrade-");

    public void Dispose() => place.Delete(recursive: true);

    public static TheoryData<string> Kept => [.. Directory.GetFiles(Folder, "*.db.gz").Select(f => Path.GetFileName(f)[..^".db.gz".Length]).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Kept))]
    public async Task A_database_of_an_earlier_version_is_backed_up_and_upgraded_at_start_with_all_that_was_in_it(string schema)
    {
        var old = Unpacked(schema);
        Assert.EndsWith(schema, History(old).Last());
        await using var server = await PortalServer.Start("2026-11-27", "Production", folder => File.Copy(old, Path.Combine(folder, "portal.db")));
        var now = server.Get<DataFolder>().Database;

        await Verify(now, old);
        AssertSame(old, now);
        await using var db = await server.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var head = await db.Users.SingleAsync(p => p.UserName == "kezhang");
        Assert.True(await server.Get<UserManager<Person>>().CheckPasswordAsync(head, "yanshi-2026"));

        var backup = Assert.Single(server.Get<BackupSettings>().All());
        BackupFile.Unpack(Path.Combine(server.Get<BackupSettings>().Folder, backup.Name), Path.Combine(place.FullName, "backup"));
        var saved = Path.Combine(place.FullName, "backup", "portal.db");
        Assert.Equal(History(old), History(saved));
        AssertSame(old, saved);
    }

    [Fact]
    public async Task From_every_schema_on_the_way_the_rest_of_the_way_is_gone_as_well()
    {
        var oldest = Unpacked(Kept.First().Data);
        IReadOnlyList<string> migrations;
        await using (var db = Open(oldest)) migrations = [.. db.Database.GetMigrations()];
        Assert.True(migrations.Count > 15);
        foreach (var migration in migrations.SkipLast(1))
        {
            var path = Path.Combine(place.FullName, migration + ".db");
            File.Copy(oldest, path);
            await using (var db = Open(path)) await db.GetService<IMigrator>().MigrateAsync(migration);
            Assert.Equal(migration, History(path).Last());
            await using (var db = Open(path)) await db.Database.MigrateAsync();
            await Verify(path, oldest);
            AssertSame(oldest, path);
        }
    }

    private static async Task Verify(string path, string old)
    {
        await using var db = Open(path);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal("", Lines(path, "PRAGMA foreign_key_check"));
        var trail = await TrailChain.Check(db);
        Assert.Null(trail.Break);
        await using var was = Open(old);
        var head = await TrailHead.Of(was);
        Assert.True(head.No > 100, $"{head.No} entries");
        Assert.True(await db.Trail.AnyAsync(t => t.Id == head.No && t.Hash == head.Hash));
        var records = await db.Draws.Where(d => d.RevealedAt != null).Select(d => d.RecordJson).ToListAsync();
        Assert.NotEmpty(records);
        Assert.All(records, r => Assert.True(DrawVerifier.Verify(r).Agrees));
    }

    private string Unpacked(string schema)
    {
        var path = Path.Combine(place.FullName, schema + "-kept.db");
        using var packed = new GZipStream(File.OpenRead(Path.Combine(Folder, schema + ".db.gz")), CompressionMode.Decompress);
        using var file = File.Create(path);
        packed.CopyTo(file);
        return path;
    }

    private static PortalDb Open(string path) => new(new DbContextOptionsBuilder<PortalDb>().UseSqlite($"Data Source={path};Pooling=False")
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning)).Options);

    private static List<string> History(string path) => [.. Lines(path, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId").Split('\n')];

    private static void AssertSame(string old, string now)
    {
        var (before, after) = (Content(old, now), Content(now, old));
        Assert.True(before.Count >= 15, $"{before.Count} tables");
        Assert.All(before, table => Assert.Equal($"{table.Key}: {table.Value}", $"{table.Key}: {after[table.Key]}"));
    }

    // Of each table that both have, the columns that both have: how many rows, and one hash over what they hold.
    private static SortedDictionary<string, string> Content(string path, string other)
    {
        var content = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in Tables(path).Intersect(Tables(other)).Where(t => !Growing.Contains(t)))
        {
            var columns = Columns(path, table).Intersect(Columns(other, table)).Except(Following).Order(StringComparer.Ordinal).ToList();
            var rows = Reworded.Aggregate(Lines(path, $"SELECT {string.Join(" || '|' || ", columns.Select(c => $"quote(\"{c}\")"))} FROM \"{table}\""), (text, words) => text.Replace(words.Earlier, words.Now))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToList();
            content[table] = $"{rows.Count} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))[..16]}";
        }
        return content;
    }

    private static string[] Tables(string path) => Lines(path, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'EnterpriseIndex\\_%' ESCAPE '\\'").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Columns(string path, string table) => Lines(path, $"SELECT name FROM pragma_table_info('{table}')").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Lines(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(reader.IsDBNull(0) ? "" : reader.GetString(0));
        return string.Join('\n', lines);
    }
}
