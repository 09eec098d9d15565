using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Tests.Support;

namespace Portal.Tests.House;

public sealed class LibraryTests
{
    [Theory]
    [InlineData("Newtonsoft.Json", "13.0.3")]
    [InlineData("MailKit", "4.16.0")]
    [InlineData("AngleSharp", "1.5.0")]
    [InlineData("Microsoft.AspNetCore.DataProtection", "10.0.7")]
    public void Libraries_stand_above_their_known_defects(string name, string minimum)
    {
        var assembly = Assembly.Load(name);
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+', '-')[0];
        Assert.True(Version.Parse(version) >= Version.Parse(minimum), $"{name} {version} is below {minimum}.");
    }

    [Fact]
    public void SQLite_stands_above_its_known_defect()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select sqlite_version()";
        var version = (string)command.ExecuteScalar()!;
        Assert.True(Version.Parse(version) >= Version.Parse("3.51.3"), $"SQLite {version} can corrupt a write-ahead log.");
    }

    [Fact]
    public async Task The_migrations_say_what_the_model_says()
    {
        await using var office = await TestOffice.Open();
        await using var db = await office.Db();
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }
}
