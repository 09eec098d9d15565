using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Portal.Running;

/// <summary>遥测设置 (configuration section <c>Telemetry</c>): where metrics and traces go by OpenTelemetry's own protocol; nowhere without an endpoint.</summary>
public sealed class TelemetrySettings
{
    public string Endpoint { get; set; } = "";

    /// <summary>grpc or http.</summary>
    public string Protocol { get; set; } = "grpc";
}

internal static class Telemetry
{
    // The circuits that are open are counted by the framework itself.
    private static readonly string[] Meters = [Measures.Source, "Microsoft.AspNetCore.Components.Server.Circuits"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Telemetry").Get<TelemetrySettings>() ?? new();
        if (settings.Endpoint.Length == 0) return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("portal", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString()))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddAspNetCoreInstrumentation().AddOtlpExporter(to => Send(to, settings, "metrics")))
            .WithTracing(traces => traces.AddSource(Measures.Source).AddAspNetCoreInstrumentation(requests => requests.Filter = IsNoSecret).AddOtlpExporter(to => Send(to, settings, "traces")));
    }

    private static void Send(OtlpExporterOptions to, TelemetrySettings settings, string signal)
    {
        var http = settings.Protocol == "http";
        (to.Protocol, to.Endpoint) = (http ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc, new Uri(http ? $"{settings.Endpoint.TrimEnd('/')}/v1/{signal}" : settings.Endpoint));
    }

    // The address of a calendar feed is its key.
    private static bool IsNoSecret(HttpContext context) => !context.Request.Path.StartsWithSegments("/feeds");
}
