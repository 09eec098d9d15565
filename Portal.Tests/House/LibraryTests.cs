using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
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
    [InlineData("Microsoft.EntityFrameworkCore.Sqlite", "10.0.15")]
    [InlineData("OpenTelemetry.Api", "1.11.2")]
    public void Libraries_stand_above_their_known_defects(string name, string minimum)
    {
        var assembly = Assembly.Load(name);
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+', '-')[0];
        Assert.True(Version.Parse(version) >= Version.Parse(minimum), $"{name} {version} is below {minimum}.");
    }

    [Fact]
    public void Every_package_is_pinned_to_one_version_and_none_is_ahead_of_the_framework()
    {
        var pinned = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").ToDictionary(p => (string)p.Attribute("Include")!, p => (string)p.Attribute("Version")!);
        Assert.All(pinned, p => Assert.True(Version.TryParse(p.Value, out _), $"{p.Key} {p.Value} is no single version."));
        // An unpinned package of the framework's family would come from the next major version.
        using var resolved = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Portal.Tests.deps.json")));
        var versions = resolved.RootElement.GetProperty("libraries").EnumerateObject().Where(l => l.Value.GetProperty("type").GetString() == "package").Select(l => l.Name.Split('/')).ToDictionary(p => p[0], p => p[1]);
        Assert.All(versions.Where(v => v.Key.StartsWith("Microsoft.EntityFrameworkCore") || v.Key.StartsWith("Microsoft.AspNetCore") || v.Key.StartsWith("Microsoft.Extensions.Hosting")),
            v => Assert.Equal($"{Environment.Version.Major}", v.Value.Split('.')[0]));
        Assert.All(pinned.Where(p => versions.ContainsKey(p.Key)), p => Assert.Equal(p.Value, versions[p.Key]));
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
