using Portal.Tests.Benchmarks;
using Xunit.Runner.InProc.SystemConsole;

// "bench" prints the benchmarks; anything else is the test runner, as in a test project without its own entry point.
if (args is not ["bench", ..]) return await ConsoleRunner.Run(args);
DrawBench.Run(Console.Out);
return 0;
