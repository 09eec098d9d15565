using Portal.Tests.Benchmarks;
using Portal.Tests.Templates;
using Xunit.Runner.InProc.SystemConsole;

// "bench" prints the benchmarks, or the named ones; "templates" writes the Word templates that the portal brings; anything else is the test runner, as in a test project without its own entry point.
if (args is ["templates"])
{
    DefaultTemplates.Write(Console.Out);
    return 0;
}
if (args is not ["bench", .. var named]) return await ConsoleRunner.Run(args);
var benches = new (string Name, Func<TextWriter, Task> Run)[]
{
    ("draw", output => { DrawBench.Run(output); return Task.CompletedTask; }),
    ("import", ImportBench.Run),
    ("hostile", HostileBench.Run),
};
foreach (var unknown in named.Except(benches.Select(b => b.Name)))
{
    Console.Error.WriteLine($"No benchmark is called {unknown}; there are: {string.Join(", ", benches.Select(b => b.Name))}.");
    return 2;
}
foreach (var bench in benches.Where(b => named.Length == 0 || named.Contains(b.Name))) await bench.Run(Console.Out);
return 0;
