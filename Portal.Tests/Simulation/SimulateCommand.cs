using System.Diagnostics;
using System.Globalization;

namespace Portal.Tests.Simulation;

/// <summary><c>simulate [SEEDS]</c>: ten years of an office of twelve sections for each seed, two years of them without a notice; how many seeds (20), or from which to which (<c>7-9</c>).</summary>
internal static class SimulateCommand
{
    private static readonly DateOnly From = new(2019, 1, 1), Until = new(2028, 12, 31);
    private const int Sections = 12, UsualSeeds = 20, Shown = 20;

    /// <returns>The process's exit code: 0 when nothing was found.</returns>
    public static async Task<int> Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        if (Seeds(arguments) is not { } seeds)
        {
            error.WriteLine("simulate [SEEDS]: a number of seeds, or the first and the last, such as 7-9.");
            return 2;
        }
        // Thousands of commits: in memory where the system has a folder for it.
        const string memory = "/dev/shm";
        if (Directory.Exists(memory) && Environment.GetEnvironmentVariable("TMPDIR") is null) Environment.SetEnvironmentVariable("TMPDIR", memory);
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        var (started, found, turn) = (Stopwatch.GetTimestamp(), 0, new Lock());
        await Parallel.ForEachAsync(seeds, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (seed, _) =>
        {
            var result = await MailSimulation.Run(seed, From, Until, Sections);
            lock (turn)
            {
                found += result.Findings.Count;
                output.WriteLine(result);
                foreach (var finding in result.Findings.Take(Shown)) output.WriteLine($"  {finding}");
            }
        });
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{seeds.Count} seeds, {found} findings, {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s ({process.TotalProcessorTime.TotalSeconds:F0} s of processor time on {Environment.ProcessorCount} cores)"));
        return found == 0 ? 0 : 1;
    }

    private static List<int>? Seeds(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0) return [.. Enumerable.Range(1, UsualSeeds)];
        if (arguments.Count > 1) return null;
        var ends = arguments[0].Split('-');
        if (!ends.All(e => int.TryParse(e, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 100_000)) return null;
        var numbers = ends.Select(e => int.Parse(e, CultureInfo.InvariantCulture)).ToList();
        return numbers switch
        {
            [var count] => [.. Enumerable.Range(1, count)],
            [var first, var last] when first <= last => [.. Enumerable.Range(first, last - first + 1)],
            _ => null,
        };
    }
}
