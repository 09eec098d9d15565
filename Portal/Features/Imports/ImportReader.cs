using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Portal.Domain.Rosters.Import;

namespace Portal.Features.Imports;

/// <summary>读取进度: how many rows of how many are read; none yet while the file itself is opened.</summary>
public sealed record ReadingProgress(int Done, int Of);

/// <summary>后台读取: reads files one after another, whoever watches or has gone. What is being read is known here alone; a restart interrupts it.</summary>
public sealed class ImportReader(IServiceScopeFactory scopes, ILogger<ImportReader> log) : IDisposable
{
    private readonly ConcurrentDictionary<int, (Task Task, ReadingProgress Progress)> readings = [];
    private readonly SemaphoreSlim one = new(1);
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Tells of an import whenever its reading has come on or ended.</summary>
    public event Action<int>? Moved;

    /// <param name="sheets">The sheets, where they have just been read.</param>
    public void Start(int id, IReadOnlyList<Sheet>? sheets = null) => readings[id] = (Task.Run(Reading(id, new StrongBox<IReadOnlyList<Sheet>?>(sheets))), new ReadingProgress(0, 0));

    /// <summary>Done once the import is no longer being read.</summary>
    public Task Finished(int id) => readings.TryGetValue(id, out var reading) ? reading.Task : Task.CompletedTask;

    public ReadingProgress? ProgressOf(int id) => readings.TryGetValue(id, out var reading) ? reading.Progress : null;

    private Func<Task> Reading(int id, StrongBox<IReadOnlyList<Sheet>?> sheets) => () => Read(id, sheets);

    private async Task Read(int id, StrongBox<IReadOnlyList<Sheet>?> sheets)
    {
        await one.WaitAsync(stopping.Token);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var refusal = (await scope.ServiceProvider.GetRequiredService<ReadImport>().Run(id, sheets, (done, of) => Tell(id, done, of), stopping.Token)).Refusal;
            if (refusal is not null) log.LogWarning("Import {Id} was not read: {Reason}", id, refusal.Reason);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogError(failed, "Import {Id} was not read", id);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<InterruptImports>().Run(id);
        }
        finally
        {
            readings.TryRemove(id, out _);
            one.Release();
            Moved?.Invoke(id);
        }
    }

    private void Tell(int id, int done, int of)
    {
        if (readings.TryGetValue(id, out var reading)) readings[id] = reading with { Progress = new ReadingProgress(done, of) };
        Moved?.Invoke(id);
    }

    public void Dispose()
    {
        stopping.Cancel();
        Task.WhenAll(readings.Values.Select(r => r.Task)).ContinueWith(_ => { }, TaskScheduler.Default).Wait(TimeSpan.FromSeconds(10));
        one.Dispose();
        stopping.Dispose();
    }
}
