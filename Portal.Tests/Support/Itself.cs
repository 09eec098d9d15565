using System.Diagnostics;
using System.Text;

namespace Portal.Tests.Support;

/// <summary>This program once more, as a process of its own.</summary>
internal static class Itself
{
    public static ProcessStartInfo With(params string[] arguments) =>
        new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet", [typeof(Itself).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
}
