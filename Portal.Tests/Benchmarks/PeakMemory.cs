using System.Runtime;

namespace Portal.Tests.Benchmarks;

/// <summary>The highest working set of the process while something runs, looked at every few milliseconds, and how much more that is than before.</summary>
internal sealed class PeakMemory : IDisposable
{
    private const int Every = 5;

    private readonly CancellationTokenSource ended = new();
    private readonly Thread watching;
    private readonly long before;
    private long peak;

    public PeakMemory()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        before = peak = Environment.WorkingSet;
        watching = new Thread(() =>
        {
            while (!ended.Token.WaitHandle.WaitOne(Every)) peak = Math.Max(peak, Environment.WorkingSet);
        });
        watching.Start();
    }

    public double Megabytes => Math.Max(peak, Environment.WorkingSet) / 1024.0 / 1024;
    public double Extra => Megabytes - before / 1024.0 / 1024;

    public void Dispose()
    {
        ended.Cancel();
        watching.Join();
        ended.Dispose();
    }
}
