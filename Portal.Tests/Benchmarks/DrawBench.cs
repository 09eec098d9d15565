using System.Security.Cryptography;
using System.Text;
using Portal.Domain.Draws;

namespace Portal.Tests.Benchmarks;

/// <summary>A draw of 200 from 5,000 objects, beside bare SHA-256 over as many inputs of the same length in the same run.</summary>
internal static class DrawBench
{
    private const int Objects = 5000, Drawn = 200, Teams = 20;

    public static void Run(TextWriter output)
    {
        var seed = new Seed(Convert.ToHexStringLower(SHA256.HashData("bench"u8)));
        var ids = Enumerable.Range(0, Objects).Select(i => $"91411102MA{i:D8}").ToList();
        var frame = Frame.Parse(
        [
            "draw\tbench\trandom", $"stratum\tA\t{Drawn}", "role\tm\t2", $"teams\t{Teams}",
            .. ids.Select(id => $"object\t{id}\tA"), .. Enumerable.Range(0, 3 * Teams).Select(i => $"inspector\t16K{i:D6}\tm"),
        ]).Value!;
        byte[][] inputs = [.. ids.Select(id => Encoding.UTF8.GetBytes($"{seed},object,{id}"))];

        var draw = Stopwatches.MedianMilliseconds(() => Draw.Run(frame, seed));
        var bare = Stopwatches.MedianMilliseconds(() =>
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            foreach (var input in inputs) SHA256.HashData(input, hash);
        });
        output.WriteLine($"draw {Drawn} of {Objects}: {draw:F2} ms; SHA256.HashData x {Objects} of {inputs[0].Length} bytes: {bare:F2} ms; ratio {draw / bare:F2}");
    }
}
