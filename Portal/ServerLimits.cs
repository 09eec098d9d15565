using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;

namespace Portal;

/// <summary>服务限额: how much one visitor, one message and all open pages may take, and whose word on the visitor's address counts.</summary>
internal static class ServerLimits
{
    /// <summary>Files come over the circuit piece by piece; what is posted are forms.</summary>
    private const int RequestBytes = 1024 * 1024;

    /// <summary>The longest text that a form takes, 60 000 characters, and its wrapping.</summary>
    private const int MessageBytes = 256 * 1024;

    private const int OpenPages = 2000, RetainedPages = 100, UsualSignIns = 30;
    private static readonly TimeSpan Retained = TimeSpan.FromMinutes(3);

    /// <summary>Name of the limit on attempts to sign in.</summary>
    public const string SignIn = "sign-in";

    public static void AddServerLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            (kestrel.Limits.MaxRequestBodySize, kestrel.Limits.MaxConcurrentUpgradedConnections) = (RequestBytes, OpenPages);
        });
        var attempts = builder.Configuration.GetValue("Portal:SignInsPerMinute", UsualSignIns);
        builder.Services.AddRateLimiter(limits =>
        {
            limits.AddPolicy(SignIn, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = attempts, Window = TimeSpan.FromMinutes(1) }));
            limits.OnRejected = TooOften;
        });
        var proxies = Proxies(builder.Configuration);
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in proxies) forwarded.KnownProxies.Add(proxy);
        });
    }

    public static void LimitCircuits(this IServerSideBlazorBuilder blazor) => blazor
        .AddHubOptions(hub => hub.MaximumReceiveMessageSize = MessageBytes)
        .AddCircuitOptions(circuits => (circuits.DisconnectedCircuitMaxRetained, circuits.DisconnectedCircuitRetentionPeriod) = (RetainedPages, Retained));

    private static async ValueTask TooOften(OnRejectedContext rejected, CancellationToken cancel)
    {
        var response = rejected.HttpContext.Response;
        (response.StatusCode, response.ContentType) = (StatusCodes.Status429TooManyRequests, "text/plain; charset=utf-8");
        response.Headers.RetryAfter = "60";
        await response.WriteAsync("登录尝试过于频繁，请一分钟后再试。", cancel);
    }

    // The portal's own machine is believed without saying so.
    private static List<IPAddress> Proxies(IConfiguration configuration) => [.. (configuration["Portal:TrustedProxies"] ?? "")
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse)];
}
