using Portal.Tests.Benchmarks;
using Portal.Tests.Templates;
using Xunit.Runner.InProc.SystemConsole;

// "bench" prints the benchmarks, "templates" writes the Word templates that the portal brings; anything else is the test runner, as in a test project without its own entry point.
if (args is ["templates"])
{
    DefaultTemplates.Write(Console.Out);
    return 0;
}
if (args is not ["bench", ..]) return await ConsoleRunner.Run(args);
DrawBench.Run(Console.Out);
return 0;
