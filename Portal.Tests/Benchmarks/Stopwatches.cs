using System.Diagnostics;

namespace Portal.Tests.Benchmarks;

/// <summary>What benchmarks measure with: the median of several runs, after some that do not count.</summary>
internal static class Stopwatches
{
    private const int WarmUps = 5, Runs = 21;

    public static double MedianMilliseconds(Action action)
    {
        for (var i = 0; i < WarmUps; i++) action();
        var times = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        Array.Sort(times);
        return times[Runs / 2];
    }
}
