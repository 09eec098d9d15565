using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Features.Admin;
using Portal.Identity;
using Portal.Jobs;
using Portal.Mail;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Running;

public sealed class HealthTests : IAsyncLifetime
{
    private PortalServer server = null!;
    private HttpClient http = null!;

    public async ValueTask InitializeAsync()
    {
        server = await PortalServer.Start("2026-11-24");
        http = new HttpClient { BaseAddress = new Uri(server.Address) };
        // The portal sweeps as it starts, some time; here it has swept for certain.
        await ActivatorUtilities.CreateInstance<Timetable>(server.Get<IServiceProvider>()).Remind();
        Must(await server.Get<BackUp>().Run(Who.Portal));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_portal_that_is_well_says_so_of_each_point_to_anybody_and_names_no_person_and_no_place()
    {
        var (code, status, checks) = await Ready();
        Assert.Equal((HttpStatusCode.OK, "ready"), (code, status));
        Assert.Equal(["database", "dataFolder", "disk", "outbox", "sweep", "backup", "clock"], checks.Keys);
        Assert.All(checks.Values, c => Assert.Equal("ready", c.Status));
        Assert.DoesNotContain(server.Folder, await http.GetStringAsync(PortalRoutes.Ready));
        Assert.Equal("正常", await http.GetStringAsync(PortalRoutes.Live));
        Assert.Empty(Directory.GetFiles(server.Folder, "*.part"));
    }

    [Fact]
    public async Task Without_its_folders_or_its_database_it_is_not_ready_and_says_what_to_look_at()
    {
        var folder = server.Get<DataFolder>();
        Directory.Move(folder.Attachments, folder.Attachments + "-gone");
        var (code, status, checks) = await Ready();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unready"), (code, status));
        Assert.Contains("附件或密钥文件夹不见了", checks["dataFolder"].Says);
        Assert.Equal("ready", checks["database"].Status);
        Assert.Equal("正常", await http.GetStringAsync(PortalRoutes.Live));

        Directory.Move(folder.Attachments + "-gone", folder.Attachments);
        Assert.Equal("ready", (await Ready()).Status);
        await using var db = await server.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE Trail RENAME TO Gone");
        Assert.Equal("unready", (await Ready()).Checks["database"].Status);
    }

    [Fact]
    public async Task What_lags_asks_for_a_look_and_sends_nobody_away()
    {
        await using (var db = await server.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync())
        {
            // No address: the postman finds it and cannot get rid of it.
            db.Outbox.Add(new OutboxMail(1, "标记甲", "marker", new DateOnly(2026, 11, 24), "试", new Letter("a", "b", "c"), "1", server.Get<OfficeClock>().Now));
            await db.SaveChangesAsync();
        }
        Assert.Equal("ready", (await Ready()).Checks["outbox"].Status);
        server.Time.GoTo(new DateOnly(2026, 11, 26));
        var (code, status, checks) = await Ready();
        Assert.Equal((HttpStatusCode.OK, "look"), (code, status));
        Assert.Equal(["outbox", "sweep", "backup"], checks.Where(c => c.Value.Status == "look").Select(c => c.Key));
        var said = await http.GetStringAsync(PortalRoutes.Ready);
        Assert.DoesNotContain("标记甲", said);
        Assert.DoesNotContain("marker", said);
    }

    private async Task<(HttpStatusCode Code, string Status, Dictionary<string, (string Status, string Says)> Checks)> Ready()
    {
        var answer = await http.GetAsync(PortalRoutes.Ready);
        using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, said.RootElement.GetProperty("status").GetString()!, said.RootElement.GetProperty("checks").EnumerateObject()
            .ToDictionary(c => c.Name, c => (c.Value.GetProperty("status").GetString()!, c.Value.GetProperty("says").GetString()!)));
    }
}
