namespace Portal.Domain.Draws;

/// <summary>一层的公平性 (Art. 14): how often its objects came up over many seeds, against the exact probability.</summary>
/// <param name="Ideal">理论概率: quota over size, 0 to 1.</param>
/// <param name="Farthest">The object whose share lies farthest from the ideal.</param>
/// <param name="Share">Its share of the seeds, 0 to 1.</param>
/// <param name="Sigmas">How many standard deviations that is; 0 where nothing can vary.</param>
[Article(14)]
public sealed record StratumFairness(string Stratum, int Size, int Quota, double Ideal, string Farthest, double Share, double Sigmas);

/// <summary>公平性检验 (Art. 14): simulates many seeds over the very list that is frozen; nobody in it may come up more often than its stratum's probability.</summary>
/// <remarks>The seeds follow from the frame's root, so that everybody who repeats the check gets the same figures; the draw's own seed is none of them.</remarks>
[Article(14)]
public sealed record FairnessCheck(int Seeds, IReadOnlyList<StratumFairness> Strata)
{
    public const int Wanted = 10_000;

    // A list of a million would take a working day; it is simulated less often, and the page says how often.
    private const long MostTickets = 50_000_000;

    /// <summary>界限: standard deviations that the farthest of so many objects passes by mere chance once in ten thousand checks.</summary>
    public double Bound => Math.Sqrt(2 * Math.Log(2 * Math.Max(1, Strata.Sum(s => s.Size)) / 1e-4));

    public bool IsFair => Strata.All(s => s.Sigmas <= Bound);

    /// <summary>How many seeds a list of this length is simulated with.</summary>
    public static int SeedsFor(Frame frame) => (int)Math.Min(Wanted, Math.Max(100, MostTickets / Math.Max(1, frame.Objects.Count)));

    /// <param name="told">Is told how many of the seeds are done, from any thread.</param>
    public static FairnessCheck Run(Frame frame, string frameRoot, Action<int>? told = null, CancellationToken stop = default)
    {
        var seeds = SeedsFor(frame);
        var strata = frame.Strata.Select(s => (Stratum: s, Ids: frame.Objects.Where(o => o.Stratum == s.Key).Select(o => o.Id).ToArray())).ToList();
        var counts = strata.ConvertAll(s => new int[s.Ids.Length]);
        // Half the machine: others are at work while a room looks at the bar.
        var done = 0;
        Parallel.For(0, seeds, new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount / 2) }, i =>
        {
            var seed = new Seed(Hex.Sha($"{DrawRecord.ProtocolName},fairness,{frameRoot},{i}"));
            foreach (var (s, (stratum, ids)) in strata.Index()) Count(seed, stratum.Quota, ids, counts[s]);
            if (Interlocked.Increment(ref done) % 100 == 0) told?.Invoke(done);
        });
        return new FairnessCheck(seeds, [.. strata.Zip(counts, (s, count) => Judge(s.Stratum, s.Ids, count, seeds))]);
    }

    private static void Count(Seed seed, int quota, string[] ids, int[] counts)
    {
        if (quota == 0) return;
        var tickets = new Ticket[ids.Length];
        Tickets.Fill(tickets, seed, ids, "object");
        foreach (var place in Tickets.Smallest(tickets, quota)) Interlocked.Increment(ref counts[place]);
    }

    private static StratumFairness Judge(FrameStratum stratum, string[] ids, int[] counts, int seeds)
    {
        if (ids.Length == 0) return new(stratum.Key, 0, stratum.Quota, 0, "", 0, 0);
        var ideal = (double)stratum.Quota / ids.Length;
        var deviation = Math.Sqrt(ideal * (1 - ideal) / seeds);
        var farthest = Enumerable.Range(0, ids.Length).MaxBy(i => Math.Abs((double)counts[i] / seeds - ideal));
        var share = (double)counts[farthest] / seeds;
        return new(stratum.Key, ids.Length, stratum.Quota, ideal, ids[farthest], share, deviation == 0 ? 0 : Math.Abs(share - ideal) / deviation);
    }
}
