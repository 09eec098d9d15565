using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hangfire;
using Hangfire.InMemory;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;
using Portal.Commands;
using Portal.Data;
using Portal.Data.Keeping;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Features.Calendar;
using Portal.Features.Deadlines;
using Portal.Features.Disclosure;
using Portal.Features.Documents;
using Portal.Features.Draws;
using Portal.Features.Imports;
using Portal.Features.Inspections;
using Portal.Features.Leadership;
using Portal.Features.Lists;
using Portal.Features.Mine;
using Portal.Features.Plans;
using Portal.Features.Rosters;
using Portal.Identity;
using Portal.Jobs;
using Portal.Mail;
using Portal.Operations;
using Portal.Running;
using Portal.Shell;

namespace Portal;

/// <summary>The composition root: everything the portal is made of, hostable by tests on a free port.</summary>
public static class PortalApp
{
    // Whoever starts the portal by a service manager tells them apart: neither gets better by starting again.
    private const int NotOnThisData = 3, NotOnTheseSettings = 4;

    /// <summary>Runs a command of the command line, or else the portal until it is stopped.</summary>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> Run(string[] args)
    {
        try
        {
            if (CommandLine.TryRun(args, Console.Out, Console.Error) is { } code) return code;
            await using var app = Build(args);
            if (await Start(app) is { } refusal) return Fail(NotOnThisData, refusal.Reason);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (WrongSettingsException wrong)
        {
            return Fail(NotOnTheseSettings, wrong.Message);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            return Fail(NotOnTheseSettings, $"监听的地址已被别的程序占用，门户没有启动：{taken.Message} 请停止那个程序，或用 Urls 指定别的端口。");
        }
    }

    private static int Fail(int code, string reason)
    {
        Console.Error.WriteLine(reason);
        return code;
    }

    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = "Portal", ContentRootPath = ContentRoot() });
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton(TimeProvider.System);
        SettingsFile.AddTo(builder.Configuration, args, builder.Environment.IsDevelopment());
        SettingsCheck.Demand(builder.Configuration);
        configure?.Invoke(builder);

        AddData(builder);
        AddIdentity(builder);
        builder.AddServerLimits();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().LimitCircuits();
        builder.Services.AddMudServices();
        builder.Services.AddOperations();
        builder.Services.AddMail(builder.Configuration);
        builder.Services.AddOptions<DeadlineSettings>().Bind(builder.Configuration.GetSection("Deadlines"));
        builder.Services.AddSingleton(builder.Configuration.GetSection("Portal").Get<RosterSettings>() ?? new());
        builder.Services.AddSingleton(builder.Configuration.GetSection("Portal").Get<RunningSettings>() ?? new());
        builder.Services.AddHealth();
        builder.Services.AddSingleton<Measures>();
        builder.AddTelemetry();
        // Each does nothing unless its manager started the process.
        builder.Services.AddSystemd().AddWindowsService(service => service.ServiceName = "Portal");
        builder.Services.AddSingleton<JobRuns>();
        builder.Services.AddSingleton<JobStorage>(_ => new InMemoryStorage());
        builder.Services.AddHangfire((services, hangfire) => hangfire.UseLogProvider(new JobLog(services.GetRequiredService<ILoggerFactory>())));
        builder.Services.AddHangfireServer(server => server.WorkerCount = 1);
        return Pipeline(builder.Build());
    }

    /// <summary>Creates or migrates the database, brings the demonstration year in Development, starts, registers the timetable, and says where to look.</summary>
    /// <returns>Why it does not start; nothing was written then.</returns>
    public static async Task<Refusal?> Start(WebApplication app)
    {
        if (app.Services.GetRequiredService<DataFolder>().Claim() is { } refusal) return refusal;
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync())
        {
            if ((await db.Database.GetPendingMigrationsAsync()).Any()) KeepBeforeUpgrade(app.Services);
            await db.Database.MigrateAsync();
            await Initials.Fill(db);
        }
        var greeting = await FirstStart.Prepare(app);
        await LoadShippedNotices(app.Services);
        await InterruptImports(app.Services);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        app.Services.GetRequiredService<PortalAddress>().Listening(address);
        Timetable.Register(app.Services);
        Console.WriteLine(greeting.Replace("{address}", address));
        return null;
    }

    // An older program's database is copied before it is changed: an upgrade that fails loses nothing.
    private static void KeepBeforeUpgrade(IServiceProvider services)
    {
        var (data, backups) = (services.GetRequiredService<DataFolder>(), services.GetRequiredService<BackupSettings>());
        if (File.Exists(data.Database) && BackupFile.Make(data, backups.Folder, services.GetRequiredService<OfficeClock>().Now).Refusal is { } refusal)
            throw new InvalidOperationException(refusal.Reason);
    }

    private static async Task LoadShippedNotices(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        if ((await scope.ServiceProvider.GetRequiredService<LoadShippedNotices>().Run()).Refusal is { } refusal) throw new InvalidOperationException(refusal.Reason);
    }

    private static async Task InterruptImports(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        if ((await scope.ServiceProvider.GetRequiredService<InterruptImports>().Run()).Refusal is { } refusal) throw new InvalidOperationException(refusal.Reason);
    }

    public static string ConnectionTo(DataFolder folder) => $"Data Source={folder.Database};Default Timeout=30";

    // The project's folder while developing, the program's own once published; never wherever the command was typed.
    internal static string ContentRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Portal.csproj"))) return folder.FullName;
        return AppContext.BaseDirectory;
    }

    private static void AddData(WebApplicationBuilder builder)
    {
        var folder = DataFolder.Of(builder.Configuration);
        builder.Services.AddSingleton(_ => folder);
        builder.Services.AddSingleton<OfficeClock>();
        builder.Services.AddSingleton<OfficeCalendar>();
        builder.Services.AddSingleton<Desk>();
        builder.Services.AddSingleton<ImportFiles>();
        builder.Services.AddSingleton<ImportReader>();
        builder.Services.AddSingleton(BackupSettings.Of(builder.Configuration, folder));
        builder.Services.AddDbContextFactory<PortalDb>(options => options
            .UseSqlite(ConnectionTo(folder))
            // A rebuilt table needs a pragma outside the transaction. What is upgraded is copied beforehand (Start).
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning)));
        builder.Services.AddDataProtection().SetApplicationName("Portal").PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
    }

    private static void AddIdentity(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        var settings = builder.Configuration.GetSection("Identity").Get<IdentitySettings>() ?? new();
        builder.Services.TryAddSingleton(settings);
        builder.AddCitySignIn(settings);
        builder.Services.AddTransient<PasswordRules>();
        builder.Services.AddTransient<SecondFactor>();
        builder.Services.AddScoped<SignInFlow>();
        builder.Services.AddIdentityCore<Person>()
            .AddEntityFrameworkStores<PortalDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<PersonClaims>();
        builder.Services.AddSingleton<Sightings>();
        builder.Services.AddSingleton<SignedInCheck>();
        builder.Services.AddSingleton<SignedInConnection>();
        builder.Services.AddScoped<CircuitHandler, SeenCircuit>();
        builder.Services.ConfigureApplicationCookie(options =>
        {
            // Lax: a link in a mail opens the page; a form of another site still carries no cookie.
            (options.Cookie.Name, options.Cookie.HttpOnly, options.Cookie.SameSite, options.Cookie.SecurePolicy) = ("portal", true, SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
            options.LoginPath = PortalRoutes.SignIn;
            options.Events.OnValidatePrincipal = SignedInCheck.OfCookie;
            options.Events.OnRedirectToAccessDenied = denied =>
            {
                denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                denied.Response.ContentType = "text/plain; charset=utf-8";
                return denied.Response.WriteAsync("您的角色不能打开这个页面。");
            };
            options.ExpireTimeSpan = SignInSession.Term;
        });
        builder.Services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options =>
        {
            (options.Cookie.Name, options.Cookie.HttpOnly, options.Cookie.SameSite, options.Cookie.SecurePolicy) = (HalfSignIn.Cookie, true, SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
            (options.ExpireTimeSpan, options.SlidingExpiration) = (HalfSignIn.Term, false);
        });
        builder.Services.AddAuthorization(options =>
        {
            options.FallbackPolicy = options.DefaultPolicy;
            options.AddPolicy(Timetable.Administrators, policy => policy.RequireRole(nameof(Role.系统管理员)));
        });
        builder.Services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.HttpOnly, options.Cookie.SameSite, options.Cookie.SecurePolicy) = ("portal-form", true, SameSiteMode.Strict, CookieSecurePolicy.SameAsRequest));
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddScoped<AuthenticationStateProvider, SignedInState>();
        builder.Services.AddSingleton<SetupCode>();
    }

    private static WebApplication Pipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.Use(new ResponseHeaders(app.Environment).Set);
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler(failed => failed.Run(SaySorry));
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(app.Services.GetRequiredService<SignedInConnection>().Guard);
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapSignIn();
        app.MapSignInSteps();
        app.MapCitySignIn();
        app.MapDrawDownloads();
        app.MapInspectionDownloads();
        app.MapTemplateDownloads();
        app.MapRosterDownloads();
        app.MapImportDownloads();
        app.MapListDownloads();
        app.MapDeadlineDownloads();
        app.MapPlanDownloads();
        app.MapDisclosureDownloads();
        app.MapReportDownloads();
        app.MapFeed();
        app.MapHangfireDashboardWithAuthorizationPolicy(Timetable.Administrators, PortalRoutes.Jobs, new DashboardOptions { DashboardTitle = "定时作业", AppPath = PortalRoutes.Today, DisplayStorageConnectionString = false });
        // Who may frame the pages is said with the other headers.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null);
        app.MapFallback(() => Results.LocalRedirect(PortalRoutes.NotFound));
        return app;
    }

    // What went wrong is in the log; the person learns that nothing half done was kept.
    private static Task SaySorry(HttpContext context)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("出了意外的错误，已记入日志；没有保存的内容没有写入。请返回重试，如仍不行请联系系统管理员。");
    }
}
