using System.Collections.Concurrent;

namespace Portal.Domain.Draws;

/// <summary>成批的号签 (Art. 14): the tickets of many ids under one seed, each as <see cref="Ticket.Of"/> gives it.</summary>
[Article(14)]
internal static class Tickets
{
    private const int Portion = 8192;

    /// <summary>On every core, where there are many.</summary>
    /// <param name="words">The words of the ticket before the id.</param>
    /// <returns>In the order of the ids.</returns>
    public static Ticket[] Of(Seed seed, string[] ids, params string[] words)
    {
        var tickets = new Ticket[ids.Length];
        if (ids.Length <= Portion) Fill(tickets, seed, ids, words);
        else
            Parallel.ForEach(Partitioner.Create(0, ids.Length, Portion), part =>
                Fill(tickets.AsSpan(part.Item1..part.Item2), seed, ids.AsSpan(part.Item1..part.Item2), words));
        return tickets;
    }

    /// <summary>On the caller's thread alone.</summary>
    public static void Fill(Span<Ticket> tickets, Seed seed, ReadOnlySpan<string> ids, params ReadOnlySpan<string> words)
    {
        var lanes = new Sha256Lanes(System.Text.Encoding.UTF8.GetBytes($"{seed.Text},{string.Join(',', words)},"));
        Span<byte> hashes = stackalloc byte[Sha256Lanes.Count * Sha256Lanes.HashSize];
        for (var from = 0; from < ids.Length; from += Sha256Lanes.Count)
        {
            var count = Math.Min(Sha256Lanes.Count, ids.Length - from);
            for (var lane = 0; lane < count; lane++) lanes.Message(lane, ids[from + lane]);
            lanes.Hash(hashes);
            for (var lane = 0; lane < count; lane++) tickets[from + lane] = new Ticket(hashes[(lane * Sha256Lanes.HashSize)..]);
        }
    }

    /// <summary>The places of the smallest tickets, in no order: a few of very many, without sorting them all.</summary>
    public static IEnumerable<int> Smallest(Ticket[] tickets, int count)
    {
        if (count <= 0) return [];
        var kept = new PriorityQueue<int, Ticket>(Comparer<Ticket>.Create((x, y) => y.CompareTo(x)));
        for (var i = 0; i < tickets.Length; i++)
        {
            if (kept.Count < count) kept.Enqueue(i, tickets[i]);
            else kept.EnqueueDequeue(i, tickets[i]);
        }
        return kept.UnorderedItems.Select(k => k.Element);
    }
}
