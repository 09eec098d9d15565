using Portal.Tests.Benchmarks;
using Portal.Tests.Browser;
using Portal.Tests.Drills;
using Portal.Tests.Kills;
using Portal.Tests.Simulation;
using Portal.Tests.Templates;
using Xunit.Runner.InProc.SystemConsole;

// "kill [KIND] [N]" kills the portal at its work, "drill [N]" takes N backups during imports and restores each, "simulate [SEEDS]" lives ten years against the oracle, "bench [NAME…]" prints the benchmarks, all or those named, "pictures" takes the handbook's pictures anew, "templates" writes the Word and Excel templates that the portal brings; anything else is the test runner, as in a test project without its own entry point.
if (args is ["templates"])
{
    DefaultTemplates.Write(Console.Out);
    ReportTemplate.Write(Console.Out);
    return 0;
}
if (args is ["pictures"])
{
    await HandbookPictures.Print(Console.Out);
    return 0;
}
if (args is ["drill", .. var times])
{
    await RestoreDrill.Print(times is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 100, Console.Out);
    return 0;
}
if (args is ["kill", .. var kills]) return await KillSeries.Command(kills, Console.Out, Console.Error);
if (args is [KillChild.Command, .. var work]) return await KillChild.Run(work);
if (args is ["simulate", .. var seeds]) return await SimulateCommand.Run(seeds, Console.Out, Console.Error);
if (args is not ["bench", .. var wanted]) return await ConsoleRunner.Run(args);
if (wanted is ["import-alone", var file])
{
    await ImportBench.Alone(file, Console.Out);
    return 0;
}
if (wanted is ["circuits-server"])
{
    await ServerProcess.Serve(Console.In, Console.Out);
    return 0;
}
(string Name, Func<TextWriter, Task> Run)[] benches =
[
    ("draw", DrawBench.Run),
    ("search", SearchBench.Run),
    ("import", ImportBench.Run),
    ("export", ExportBench.Run),
    ("hostile", HostileBench.Run),
    ("trail", TrailBench.Run),
    ("circuits", CircuitsBench.Run),
    ("sweep", SweepBench.Run),
];
foreach (var unknown in wanted.Except(benches.Select(b => b.Name)))
{
    Console.Error.WriteLine($"No benchmark is called {unknown}; there are: {string.Join(", ", benches.Select(b => b.Name))}.");
    return 2;
}
foreach (var (_, run) in benches.Where(b => wanted.Length == 0 || wanted.Contains(b.Name))) await run(Console.Out);
return 0;
