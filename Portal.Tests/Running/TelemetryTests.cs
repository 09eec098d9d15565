using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Portal.Identity;
using Portal.Mail;
using Portal.Operations;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Running;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Metrics_and_traces_reach_the_collector_that_is_set_and_name_operations_and_nobody()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = await Collector(received);
        await using var server = await PortalServer.Start("2026-11-24", "Production", $"--Telemetry:Endpoint={collector.Urls.First()}", "--Telemetry:Protocol=http");
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        await http.GetAsync($"{PortalRoutes.SignIn}?ReturnUrl=/enterprises?search=标记词");
        await http.GetAsync(PortalRoutes.FeedAt("marker-token"));
        Must(await server.Get<SweepDeadlines>().Run());
        Refused(await server.Get<Desk>().Write<SendTestMail>(new Who(99), _ => throw new InvalidOperationException("not reached")));

        Assert.True(server.Get<MeterProvider>().ForceFlush());
        Assert.True(server.Get<TracerProvider>().ForceFlush());
        var (metrics, traces) = (received["/v1/metrics"], received["/v1/traces"]);
        Assert.All(["portal.operation.duration", "portal.sweep.lag", "portal.outbox.age", "到期提醒", "refused", "http.server.request.duration"], name => Assert.Contains(name, metrics));
        Assert.All(["portal.verb", "到期提醒", "/sign-in"], name => Assert.Contains(name, traces));
        Assert.DoesNotContain("标记词", metrics + traces);
        Assert.DoesNotContain(Uri.EscapeDataString("标记词"), metrics + traces);
        Assert.DoesNotContain("marker-token", metrics + traces);
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_is_gathered()
    {
        await using var office = await Open();
        Assert.Null(office.Services.GetService(typeof(MeterProvider)));
    }

    // What is sent is protocol buffers, in which words stand as they are.
    private static async Task<WebApplication> Collector(ConcurrentDictionary<string, string> received)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost("/v1/{signal}", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.AddOrUpdate(context.Request.Path, _ => Encoding.UTF8.GetString(body.ToArray()), (_, before) => before + Encoding.UTF8.GetString(body.ToArray()));
        });
        await app.StartAsync();
        return app;
    }
}
