using System.Diagnostics;
using System.Globalization;
using Portal.Tests.Support;

namespace Portal.Tests.Benchmarks;

/// <summary>The portal with its demonstration year in a process of its own, which answers what is asked of it over its input: address, heap, cpu.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Mark = "bench: ";
    private readonly Process process;

    private ServerProcess(Process process) => this.process = process;

    public static ServerProcess Start() => new(Process.Start(Itself.With("bench", "circuits-server"))!);

    public string Ask(string what)
    {
        process.StandardInput.WriteLine(what);
        while (process.StandardOutput.ReadLine() is { } line)
            if (line.StartsWith(Mark, StringComparison.Ordinal)) return line[Mark.Length..];
        throw new InvalidOperationException("The server has ended.");
    }

    /// <summary>The process's own side; it ends with its input.</summary>
    public static async Task Serve(TextReader input, TextWriter output)
    {
        await using var server = await PortalServer.Start("2026-11-24", "Development");
        while (await input.ReadLineAsync() is { } what)
            await output.WriteLineAsync(Mark + what switch
            {
                "address" => server.Address,
                "heap" => GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture),
                _ => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            });
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(30))) process.Kill();
        process.Dispose();
    }
}
