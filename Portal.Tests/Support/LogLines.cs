using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Portal.Tests.Support;

/// <summary>Everything that a portal logs, with the exceptions, as a file of logs would hold it.</summary>
public sealed class LogLines : ILoggerProvider
{
    public ConcurrentQueue<string> All { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Lines(this, categoryName);

    public void Dispose() { }

    private sealed class Lines(LogLines kept, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            kept.All.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
