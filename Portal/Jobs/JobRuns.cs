using System.Collections.Concurrent;

namespace Portal.Jobs;

/// <summary>作业完成时刻: when each job of this process last ended well; what watches the portal asks here.</summary>
public sealed class JobRuns(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTime> ended = new();

    /// <summary>UTC, of this process's portal.</summary>
    public DateTime Started { get; } = time.GetUtcNow().UtcDateTime;

    public void Ended(string job) => ended[job] = time.GetUtcNow().UtcDateTime;

    /// <returns>UTC; null when the job has not ended well since the start.</returns>
    public DateTime? Last(string job) => ended.TryGetValue(job, out var at) ? at : null;
}
