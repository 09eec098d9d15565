using System.Diagnostics;
using Portal.Excel;
using Portal.Tests.Excel;

namespace Portal.Tests.Benchmarks;

/// <summary>Every kind of hostile file: how long until it is refused, how much more memory that takes, and the reason given. Limits: 10 s, 200 MB.</summary>
internal static class HostileBench
{
    public static Task Run(TextWriter output)
    {
        var (slowest, largest) = (0.0, 0.0);
        foreach (var (name, make) in HostileFiles.All)
        {
            var file = make();
            using var memory = new PeakMemory();
            var start = Stopwatch.GetTimestamp();
            var read = WorkbookReader.Read(file);
            var (seconds, extra) = (Stopwatch.GetElapsedTime(start).TotalSeconds, memory.Extra);
            (slowest, largest) = (Math.Max(slowest, seconds), Math.Max(largest, extra));
            output.WriteLine($"hostile {name} ({file.Length / 1024.0:F0} KB): {seconds:F2} s, {extra:F0} MB more; {read.Refusal?.Reason ?? "READ"}");
        }
        output.WriteLine($"hostile: slowest {slowest:F2} s, most memory {largest:F0} MB");
        return Task.CompletedTask;
    }
}
