using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Draws;
using Portal.Tests.Support;

namespace Portal.Tests.Benchmarks;

/// <summary>A draw among 10,000 and among a million: eligibility read from a real SQLite, tickets and selection, the tree, the deal to teams of two; beside PostgreSQL's ORDER BY sha256(…) LIMIT over the same rows, and bare SHA-256, in the same run.</summary>
internal static class DrawBench
{
    private const int Inspectors = 2000, Teams = 1000;

    public static async Task Run(TextWriter output)
    {
        foreach (var objects in new[] { 10_000, 1_000_000 }) await Measure(output, objects, objects / 100);
    }

    private static async Task Measure(TextWriter output, int objects, int drawn)
    {
        await using var office = await TestOffice.Open();
        await office.EnterMany(objects);
        var seed = new Seed(Convert.ToHexStringLower(SHA256.HashData("bench"u8)));
        var salt = Convert.ToHexStringLower(SHA256.HashData("salt"u8));

        var (read, codes) = await Once(async () =>
        {
            // As the draw's own roster is read: with all that eligibility asks.
            await using var db = await office.Db();
            return (await db.Enterprises.AsNoTracking().Where(e => e.RetiredOn == null).OrderBy(e => e.Code)
                .Select(e => new ObjectCandidate(e.Code, e.Name, e.Categories, e.District, e.State, e.Standing, e.Exemptions, false, Array.Empty<PriorDraw>())).ToListAsync()).ConvertAll(o => o.Code);
        });
        var teams = Math.Min(Teams, drawn);
        var (built, frame) = await Once(() => Task.FromResult(Frame.Parse(
        [
            "draw\tbench\trandom", $"stratum\tA\t{drawn}", "role\tm\t2", $"teams\t{teams}",
            .. codes.Select(id => $"object\t{id}\tA"), .. Enumerable.Range(0, Inspectors).Select(i => $"inspector\t16K{i:D6}\tm"),
        ]).Value!));
        var (selected, _) = await Once(() => Task.FromResult(Draw.Smallest(seed, codes, drawn).ToList()));
        var (rooted, _) = await Once(() => Task.FromResult(new FrameTree(salt, frame.Lines).Root));
        var (ran, _) = await Once(() => Task.FromResult(Draw.Run(frame, seed)));
        byte[][] inputs = [.. codes.Select(id => Encoding.UTF8.GetBytes($"{seed},object,{id}"))];
        var (bare, _) = await Once(() =>
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            foreach (var input in inputs) SHA256.HashData(input, hash);
            return Task.FromResult(0);
        });
        output.WriteLine(
            $"draw {drawn} of {objects}: read {read:F2} s, frame {built:F2} s, tickets and selection {selected:F3} s ({selected / objects * 1e9:F0} ns an object), tree {rooted:F2} s, draw with {teams} teams {ran:F2} s; SHA256.HashData x {objects}: {bare:F3} s, ratio {selected / bare:F2}");
        if (PostgresBaseline.Found && PostgresBaseline.Seconds(codes, seed.ToString(), drawn) is { } postgres)
            output.WriteLine($"PostgreSQL ORDER BY sha256(…) LIMIT {drawn} of {objects}: {postgres:F3} s; tickets and selection to it: {selected / postgres:F2}; read, frame, tree and draw to it: {(read + built + rooted + ran) / postgres:F2}");
    }

    /// <summary>The second of two runs.</summary>
    private static async Task<(double Seconds, T Value)> Once<T>(Func<Task<T>> action)
    {
        await action();
        var start = Stopwatch.GetTimestamp();
        var value = await action();
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, value);
    }
}
