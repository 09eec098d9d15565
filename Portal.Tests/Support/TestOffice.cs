using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Features.Admin;
using Portal.Identity;

namespace Portal.Tests.Support;

/// <summary>A small office on a real SQLite in a folder of its own: the portal's own services, a clock that the test sets, three sections and one person for each role.</summary>
/// <remarks>The accounts are made by the operations that the administrator uses, so that what works here works for people.</remarks>
public sealed class TestOffice : IAsyncDisposable
{
    public const string Password = "test-password-1";

    private WebApplication app;
    private readonly DirectoryInfo folder;
    private readonly Action<IServiceCollection>? services;
    private bool listening, kept;

    private TestOffice(DirectoryInfo folder, FakeTimeProvider time, Action<IServiceCollection>? services)
    {
        (this.folder, this.services, Time) = (folder, services, time);
        app = Host();
    }

    public FakeTimeProvider Time { get; }
    public IServiceProvider Services => app.Services;

    /// <summary>工程管理科.</summary>
    public int Coordinating { get; private set; }

    /// <summary>The section of <see cref="Staff"/> and <see cref="Head"/>.</summary>
    public int Own { get; private set; }

    /// <summary>The section of <see cref="OtherStaff"/> and <see cref="OtherHead"/>.</summary>
    public int Other { get; private set; }
    public Who Administrator { get; private set; }
    public Who Coordinator { get; private set; }
    public Who Leader { get; private set; }
    public Who Staff { get; private set; }
    public Who Head { get; private set; }
    public Who OtherStaff { get; private set; }
    public Who OtherHead { get; private set; }

    // Made once by the operations, then copied: migrating and hashing passwords takes a second.
    private static readonly Lazy<Task<TestOffice>> Template = new(async () =>
    {
        var office = Build(new DateOnly(2026, 1, 1), Directory.CreateTempSubdirectory("portal-test-"));
        await office.Furnish();
        office.CloseDatabase();
        return office;
    });

    /// <param name="today">The office's day; nine in the morning in Shanghai.</param>
    /// <param name="services">What the test puts in the place of the portal's own.</param>
    public static async Task<TestOffice> Open(string today = "2026-11-23", Action<IServiceCollection>? services = null)
    {
        var template = await Template.Value;
        return template.CopyOn(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), services);
    }

    /// <summary>An office in a folder that outlives it; one that was there before is gone on with, by whatever process.</summary>
    public static async Task<TestOffice> In(string folder, string today, Action<IServiceCollection>? services = null)
    {
        var database = Path.Combine(folder, "portal.db");
        if (!File.Exists(database)) File.Copy(Path.Combine((await Template.Value).folder.FullName, "portal.db"), database);
        var office = Build(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), new DirectoryInfo(folder), services);
        office.kept = true;
        await using var db = await office.Db();
        var sections = await db.Sections.ToDictionaryAsync(s => s.Name, s => s.Id);
        var people = await db.Users.ToDictionaryAsync(p => p.UserName!, p => new Who(p.Id));
        (office.Coordinating, office.Own, office.Other) = (sections["工程管理科"], sections["指挥通信科"], sections["法规宣传科"]);
        (office.Administrator, office.Coordinator, office.Leader) = (people["admin"], people["coordinator"], people["leader"]);
        (office.Staff, office.Head, office.OtherStaff, office.OtherHead) = (people["staff"], people["head"], people["other-staff"], people["other-head"]);
        return office;
    }

    /// <summary>Another office with the same database, on the same day; this one rests meanwhile.</summary>
    public TestOffice Copy()
    {
        CloseDatabase();
        return CopyOn(Today, services);
    }

    private TestOffice CopyOn(DateOnly today, Action<IServiceCollection>? services)
    {
        var copied = Directory.CreateTempSubdirectory("portal-test-");
        File.Copy(Path.Combine(folder.FullName, "portal.db"), Path.Combine(copied.FullName, "portal.db"));
        var office = Build(today, copied, services);
        (office.Coordinating, office.Own, office.Other) = (Coordinating, Own, Other);
        (office.Administrator, office.Coordinator, office.Leader) = (Administrator, Coordinator, Leader);
        (office.Staff, office.Head, office.OtherStaff, office.OtherHead) = (Staff, Head, OtherStaff, OtherHead);
        return office;
    }

    private static TestOffice Build(DateOnly today, DirectoryInfo folder, Action<IServiceCollection>? services = null)
    {
        var time = new FakeTimeProvider();
        SetDay(time, today);
        return new TestOffice(folder, time, services);
    }

    private WebApplication Host(Action<WebApplicationBuilder>? configure = null) =>
        PortalApp.Build([$"--Portal:DataFolder={folder.FullName}", "--urls=http://127.0.0.1:0"], builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(Time);
            services?.Invoke(builder.Services);
            configure?.Invoke(builder);
        });

    /// <summary>The portal ends and starts anew on the same data folder: nothing but what was kept is left.</summary>
    public async Task Restart(Action<WebApplicationBuilder>? configure = null)
    {
        CloseDatabase();
        await app.DisposeAsync();
        app = Host(configure);
    }

    /// <summary>Answers from now on over HTTP, on a free port of loopback.</summary>
    /// <returns>The address.</returns>
    public async Task<Uri> Listen()
    {
        listening = true;
        Assert.Null(await PortalApp.Start(app));
        return new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>An operation or a board, as a page would be given it.</summary>
    public T Get<T>() where T : notnull => app.Services.CreateScope().ServiceProvider.GetRequiredService<T>();

    public Task<PortalDb> Db() => Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();

    public DateOnly Today => Get<OfficeClock>().Today;

    /// <summary>Moves the clock to nine in the morning of a later day.</summary>
    public void GoTo(string day) => SetDay(Time, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    private static void SetDay(FakeTimeProvider time, DateOnly day) =>
        time.SetUtcNow(new DateTimeOffset(day.ToDateTime(new TimeOnly(1, 0)), TimeSpan.Zero));

    private async Task Furnish()
    {
        await using (var db = await Db()) await db.Database.MigrateAsync();
        Must(await Get<EnterFirstAdministrator>().Run(true, "admin", "系统管理员", Password));
        Administrator = new Who(1);
        Coordinating = await Section("工程管理科", true);
        Own = await Section("指挥通信科", false);
        Other = await Section("法规宣传科", false);
        Coordinator = await Account("coordinator", "统筹员", Role.工程管理科, Coordinating);
        Leader = await Account("leader", "分管领导", Role.领导, null);
        Staff = await Account("staff", "科员甲", Role.科员, Own);
        Head = await Account("head", "科长甲", Role.科室负责人, Own);
        OtherStaff = await Account("other-staff", "科员乙", Role.科员, Other);
        OtherHead = await Account("other-head", "科长乙", Role.科室负责人, Other);
        // Everybody has an own password, of unknown age: its term begins with the first sign-in, whatever day a test goes to.
        await using var people = await Db();
        var hash = Get<IPasswordHasher<Person>>().HashPassword(new Person(), Password);
        await people.Users.ExecuteUpdateAsync(p => p.SetProperty(x => x.PasswordHash, hash).SetProperty(x => x.OneTimeUntil, (DateTime?)null).SetProperty(x => x.PasswordSetAt, (DateTime?)null));
    }

    private async Task<int> Section(string name, bool coordinates) => Must(await Get<KeepSection>().Run(Administrator, null, name, coordinates));

    private async Task<Who> Account(string userName, string name, Role role, int? section) => new(Must(await Get<EnterAccount>().Run(
        Administrator, new AccountFacts { UserName = userName, DisplayName = name, Role = role, SectionId = section, Email = $"{userName}@example.invalid" })).Id);

    /// <summary>The value, or a failing test that quotes the refusal.</summary>
    public static T Must<T>(Outcome<T> outcome) where T : notnull
    {
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        return outcome.Value;
    }

    /// <inheritdoc cref="Must{T}"/>
    public static void Must(Outcome outcome) => Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());

    /// <summary>The reason of a refusal that the test expects.</summary>
    public static string Refused(Outcome outcome)
    {
        Assert.False(outcome.Succeeded, "It was done, and should have been refused.");
        return outcome.Refusal.ToString();
    }

    /// <inheritdoc cref="Refused(Outcome)"/>
    public static string Refused<T>(Outcome<T> outcome) where T : notnull
    {
        Assert.False(outcome.Succeeded, "It was done, and should have been refused.");
        return outcome.Refusal.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (listening) await app.StopAsync();
        CloseDatabase();
        await app.DisposeAsync();
        if (!kept) folder.Delete(recursive: true);
    }

    private void CloseDatabase()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection(PortalApp.ConnectionTo(Get<DataFolder>()));
        Microsoft.Data.Sqlite.SqliteConnection.ClearPool(connection);
    }
}
