using System.Collections.Concurrent;

namespace Portal.Operations;

/// <summary>Makes the next items on a second thread while the first ones are being used.</summary>
internal static class Ahead
{
    private const int Portion = 200, Portions = 10;

    /// <param name="items">Enumerated once, on the other thread, which has ended when this has.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> items)
    {
        using var left = new CancellationTokenSource();
        using var ready = new BlockingCollection<T[]>(Portions);
        var making = Task.Run(() =>
        {
            try
            {
                foreach (var portion in items.Chunk(Portion)) ready.Add(portion, left.Token);
            }
            finally
            {
                ready.CompleteAdding();
            }
        });
        try
        {
            foreach (var portion in ready.GetConsumingEnumerable())
                foreach (var item in portion) yield return item;
            making.GetAwaiter().GetResult();
        }
        finally
        {
            // Whoever breaks off: the other thread must have let go of what it reads.
            left.Cancel();
            Task.WaitAny(making);
        }
    }
}
