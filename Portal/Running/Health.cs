using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Data;

namespace Portal.Running;

/// <summary>运行状况: two addresses for whatever watches the portal. Live: the process answers. Ready: what it stands on is sound, each point with its figure, and never a name or a path.</summary>
internal static class Health
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public static void AddHealth(this IServiceCollection services)
    {
        var checks = services.AddHealthChecks();
        foreach (var (name, ask) in Readiness.Checks)
            checks.Add(new HealthCheckRegistration(name, s => new Check(() => ask(s)), failureStatus: null, tags: null, Longest));
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet(PortalRoutes.Live, () => "正常").AllowAnonymous();
        // Something that needs a look is no reason to send people away: only what is unsound answers 503.
        app.MapHealthChecks(PortalRoutes.Ready, new HealthCheckOptions { ResponseWriter = Say }).AllowAnonymous();
    }

    private static Task Say(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            status = Word(report.Status),
            checks = report.Entries.ToDictionary(e => e.Key, e => new { status = Word(e.Value.Status), says = e.Value.Description ?? "没有得到答复。", figures = e.Value.Data }),
        },
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = Json.Readable.Encoder });

    private static string Word(HealthStatus status) => status switch { HealthStatus.Healthy => "ready", HealthStatus.Degraded => "look", _ => "unready" };

    private sealed class Check(Func<Task<HealthCheckResult>> ask) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => ask();
    }
}
