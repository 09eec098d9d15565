using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;

namespace Portal.Tests.Support;

/// <summary>The portal as it runs, on a free port of loopback, with a data folder of its own and on the day that the test says.</summary>
public sealed class PortalServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private PortalServer(WebApplication app, DirectoryInfo folder, ShiftedTime time) => (this.app, this.folder, Time) = (app, folder, time);

    public ShiftedTime Time { get; }
    public string Address { get; private set; } = "";
    public string Folder => folder.FullName;

    /// <param name="environment">Development brings the demonstration year.</param>
    /// <param name="more">Further settings, as on the command line.</param>
    public static Task<PortalServer> Start(string today, string environment = "Production", params string[] more) => Start(today, environment, _ => { }, more);

    /// <param name="furnish">Lays what is to be there into the data folder before the portal starts.</param>
    public static async Task<PortalServer> Start(string today, string environment, Action<string> furnish, params string[] more)
    {
        var time = new ShiftedTime(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
        var folder = Directory.CreateTempSubdirectory("portal-server-");
        furnish(folder.FullName);
        var app = PortalApp.Build(
            [.. more, $"--Portal:DataFolder={folder.FullName}", "--urls=http://127.0.0.1:0", $"--environment={environment}"],
            builder => builder.Services.AddSingleton<TimeProvider>(time));
        var server = new PortalServer(app, folder, time);
        if (await PortalApp.Start(app) is { } refusal) throw new InvalidOperationException(refusal.Reason);
        server.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return server;
    }

    public T Get<T>() where T : notnull => app.Services.CreateScope().ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(PortalApp.ConnectionTo(Get<DataFolder>())))
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(connection);
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
