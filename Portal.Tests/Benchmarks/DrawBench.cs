using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Draws;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Draws;
using Portal.Tests.Support;

namespace Portal.Tests.Benchmarks;

/// <summary>A draw among 10,000 and among a million: both rosters read from a real SQLite, eligibility, frame, tree, tickets and selection, the deal to teams of two, the record stored; beside PostgreSQL's ORDER BY sha256(…) LIMIT over the same rows, and bare SHA-256, in the same run.</summary>
internal static class DrawBench
{
    private const int Inspectors = 2000, Teams = 1000, Runs = 5;
    private static readonly string[] Steps = ["read", "frame", "tree", "draw", "record", "store"];

    public static async Task Run(TextWriter output)
    {
        foreach (var objects in new[] { 10_000, 1_000_000 }) await Measure(output, objects, objects / 100);
    }

    private static async Task Measure(TextWriter output, int objects, int drawn)
    {
        await using var office = await TestOffice.Open();
        await office.EnterMany(objects);
        var secret = Convert.ToHexStringLower(SHA256.HashData("secret"u8));
        var salt = Convert.ToHexStringLower(SHA256.HashData("salt"u8));
        var runs = new List<double[]>();
        string[] codes = [];
        for (var i = 0; i <= Runs; i++)
        {
            GC.Collect();
            var (times, frame) = await Whole(office, salt, secret, drawn);
            codes = [.. frame.Objects.Select(o => o.Id)];
            // The first does not count.
            if (i > 0) runs.Add(times);
        }
        var steps = runs.OrderBy(r => r.Sum()).ElementAt(Runs / 2);
        var whole = steps.Sum();
        var seed = new Seed(Convert.ToHexStringLower(SHA256.HashData("bench"u8)));
        var selected = Fastest(() => Draw.Smallest(seed, codes, drawn).Count());
        byte[][] inputs = [.. codes.Select(id => Encoding.UTF8.GetBytes($"{seed},object,{id}"))];
        var bare = Fastest(() =>
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            foreach (var input in inputs) SHA256.HashData(input, hash);
            return inputs.Length;
        });
        output.WriteLine($"draw {drawn} of {objects}, to {Math.Min(Teams, drawn)} teams: {whole:F3} s ({whole / objects * 1e9:F0} ns an object): {string.Join(", ", Steps.Zip(steps, (name, s) => $"{name} {s:F3}"))}; tickets and selection alone {selected:F3} s; SHA256.HashData x {objects}: {bare:F3} s; tickets and selection to it {selected / bare:F2}, the whole {whole / bare:F2}");
        if (PostgresBaseline.Found && PostgresBaseline.Seconds(codes, seed.ToString(), drawn) is { } postgres)
            output.WriteLine($"PostgreSQL ORDER BY sha256(…) LIMIT {drawn} of {objects}: {postgres:F3} s; tickets and selection to it {selected / postgres:F2}, the whole {whole / postgres:F2}");
    }

    private static async Task<(double[] Seconds, Frame Frame)> Whole(TestOffice office, string salt, string secret, int drawn)
    {
        await using var db = await office.Db();
        var watch = new Laps();
        var roster = await DrawRoster.Load(db, office.Today.Year);
        watch.Lap();
        var frame = FrameBuilder.Build(Request(office, roster, drawn)).Value!;
        watch.Lap();
        var lines = frame.Lines;
        var root = new FrameTree(salt, lines).Root;
        watch.Lap();
        var result = Draw.Run(frame, Seed.Of(root, secret, [Witness.Parse("李明=第三排").Value!]));
        watch.Lap();
        var record = new DrawRecord { Protocol = DrawRecord.ProtocolName, Salt = salt, Lines = lines, FrameRoot = root, Commitment = Commitment.To(secret).Text, Secret = secret, Witnesses = ["李明=第三排"], Seed = root, Result = result }.ToJson();
        watch.Lap();
        await db.Database.ExecuteSqlAsync($"CREATE TABLE IF NOT EXISTS Bench (Record TEXT)");
        await db.Database.ExecuteSqlAsync($"INSERT INTO Bench VALUES ({record})");
        watch.Lap();
        return ([.. watch.Seconds], result.Objects.Count == drawn ? frame : throw new InvalidOperationException($"{result.Objects.Count} were drawn."));
    }

    private static FrameRequest Request(TestOffice office, DrawRoster roster, int drawn) => new()
    {
        Number = "bench",
        Rules = [],
        // The three standings hold a third of the roster each.
        Conditions = new ObjectConditions(office.Own, office.Today, false, false, [], [], [StandingShare.Of(Standing.守信, drawn / 3), StandingShare.Of(Standing.一般, drawn / 3), StandingShare.Of(Standing.失信, drawn - drawn / 3 * 2)], 1),
        Objects = roster.Objects,
        Inspectors = [.. Enumerable.Range(0, Inspectors).Select(i => new InspectorCandidate($"16K{i:D6}", "", [], InspectorState.在岗, "行政编制", office.Today.AddYears(1), false, office.Own))],
        Through = office.Today.AddDays(30),
        TeamSize = 2,
        Teams = Math.Min(Teams, drawn),
    };

    private static double Fastest(Func<int> action) => Enumerable.Range(0, Runs).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        return action() > 0 ? Stopwatch.GetElapsedTime(start).TotalSeconds : throw new InvalidOperationException("Nothing was done.");
    });

    private sealed class Laps
    {
        private long last = Stopwatch.GetTimestamp();

        public List<double> Seconds { get; } = [];

        public void Lap()
        {
            Seconds.Add(Stopwatch.GetElapsedTime(last).TotalSeconds);
            last = Stopwatch.GetTimestamp();
        }
    }
}
