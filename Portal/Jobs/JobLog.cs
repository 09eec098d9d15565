using Hangfire.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Portal.Jobs;

/// <summary>What Hangfire says, into the portal's own log.</summary>
/// <remarks>Hangfire keeps one log for the whole process: a portal that was stopped must not take down the jobs of another in the same process.</remarks>
internal sealed class JobLog(ILoggerFactory logs) : ILogProvider
{
    public ILog GetLogger(string name)
    {
        try { return new Lines(logs.CreateLogger(name)); }
        catch (ObjectDisposedException) { return new Lines(NullLogger.Instance); }
    }

    private sealed class Lines(ILogger logger) : ILog
    {
        public bool Log(Hangfire.Logging.LogLevel level, Func<string>? message, Exception? exception)
        {
            // Hangfire's levels run from Trace to Fatal, as .NET's do from Trace to Critical.
            var at = (Microsoft.Extensions.Logging.LogLevel)level;
            if (message is null) return logger.IsEnabled(at);
            logger.Log(at, exception, "{Message}", message());
            return true;
        }
    }
}
