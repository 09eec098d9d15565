using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Tests.Benchmarks;

/// <summary>A browser's part of a circuit without the browser: opens one, goes from page to page, and confirms what was rendered.</summary>
internal sealed partial class CircuitClient : IAsyncDisposable
{
    private readonly HubConnection hub;
    private readonly Uri address;
    private long lastBatch;

    private CircuitClient(HubConnection hub, Uri address) => (this.hub, this.address) = (hub, address);

    /// <summary>What the server said that went wrong; null where nothing did.</summary>
    public string? Fault { get; private set; }

    public long Batches { get; private set; }

    /// <param name="cookies">Of somebody signed in.</param>
    public static async Task<CircuitClient> Open(Uri address, string cookies, string path)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, path)) { Headers = { { "Cookie", cookies } } };
        var markers = Marker().Matches(await (await http.SendAsync(request)).Content.ReadAsStringAsync()).Select(m => m.Groups[1].Value).ToList();
        var builder = new HubConnectionBuilder().WithUrl(new Uri(address, "_blazor"), options => options.Headers["Cookie"] = cookies);
        builder.Services.AddSingleton(Protocol());
        var client = new CircuitClient(builder.Build(), address);
        client.Listen();
        await client.hub.StartAsync();
        await client.hub.InvokeAsync<string>("StartCircuit", address.ToString(), new Uri(address, path).ToString(), "[]", "");
        var operations = string.Join(',', markers.Select((marker, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{marker}}}"""));
        await client.hub.SendAsync("UpdateRootComponents", $$"""{"batchId":1,"operations":[{{operations}}]}""", "");
        return client;
    }

    /// <summary>Goes to another page by a link within the portal, and waits.</summary>
    /// <returns>Seconds from the click to the last change of the page that came while waiting; null where none came.</returns>
    public async Task<double?> Navigate(string path, TimeSpan wait)
    {
        Volatile.Write(ref lastBatch, 0);
        var start = Stopwatch.GetTimestamp();
        await hub.SendAsync("OnLocationChanged", new Uri(address, path).ToString(), (string?)null, true);
        await Task.Delay(wait);
        return Volatile.Read(ref lastBatch) is > 0 and var last ? Stopwatch.GetElapsedTime(start, last).TotalSeconds : null;
    }

    private void Listen()
    {
        hub.On<int, byte[]>("JS.RenderBatch", (batch, _) =>
        {
            Volatile.Write(ref lastBatch, Stopwatch.GetTimestamp());
            Batches++;
            return hub.SendAsync("OnRenderCompleted", batch, (string?)null);
        });
        hub.On<long, string, string, int, long, int>("JS.BeginInvokeJS", (handle, _, _, _, _, _) =>
            handle == 0 ? Task.CompletedTask : hub.SendAsync("EndInvokeJSFromDotNet", handle, true, $"[{handle},true,null]"));
        hub.On<string>("JS.Error", error => Fault = error);
        hub.Closed += error =>
        {
            Fault ??= error?.Message;
            return Task.CompletedTask;
        };
    }

    // The protocol of Blazor's own client lives in the framework and is not offered.
    private static IHubProtocol Protocol() => (IHubProtocol)Activator.CreateInstance(
        typeof(Microsoft.AspNetCore.Components.Server.CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.BlazorPack.BlazorPackHubProtocol", throwOnError: true)!, nonPublic: true)!;

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [GeneratedRegex("<!--Blazor:(\\{\"type\":\"server\".*?\\})-->")]
    private static partial Regex Marker();
}
