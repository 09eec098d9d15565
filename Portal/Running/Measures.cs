using System.Diagnostics;
using System.Diagnostics.Metrics;
using Portal.Identity;
using Portal.Jobs;

namespace Portal.Running;

/// <summary>度量: how long each operation takes and how it ends, how long ago the sweep was, how long mail has waited. An operation is known by its verb; never a person, a name or a number of anything.</summary>
public sealed class Measures
{
    /// <summary>The name of the portal's meter and of its source of traces.</summary>
    public const string Source = "Portal";

    private static readonly ActivitySource Steps = new(Source);
    private readonly Histogram<double> duration;
    private readonly ILogger<Measures> log;

    public Measures(IMeterFactory meters, JobRuns runs, OfficeClock clock, IServiceProvider services, ILogger<Measures> log)
    {
        this.log = log;
        var meter = meters.Create(Source);
        duration = meter.CreateHistogram<double>("portal.operation.duration", "s", "How long an operation took, by its verb, waiting for its turn included. 揭晓抽取 is a draw.");
        meter.CreateObservableGauge("portal.sweep.lag", () => (clock.Now - (runs.Last(Timetable.Sweep) ?? runs.Started)).TotalSeconds, "s", "Since the deadlines were last swept, or since the start.");
        meter.CreateObservableGauge("portal.outbox.age", () => (WaitingMail.Age(services).GetAwaiter().GetResult() ?? TimeSpan.Zero).TotalSeconds, "s", "How long the oldest mail that is not sent has waited.");
    }

    /// <summary>An operation that begins; it is measured when disposed.</summary>
    public Step Begin(string verb) => new(this, verb);

    /// <summary>One operation being carried out.</summary>
    public sealed class Step : IDisposable
    {
        private readonly Measures measures;
        private readonly string verb;
        private readonly long start = Stopwatch.GetTimestamp();
        private readonly Activity? activity;

        internal Step(Measures measures, string verb)
        {
            (this.measures, this.verb) = (measures, verb);
            activity = Steps.StartActivity("operation")?.SetTag("portal.verb", verb);
        }

        /// <summary>done, refused or failed.</summary>
        public string Outcome { private get; set; } = "failed";

        /// <summary>The disk or the database said no; the person is told in words, the log is told the rest.</summary>
        public void Fails(Exception fault) => measures.log.LogError(fault, "The operation {Verb} was not kept", verb);

        public void Dispose()
        {
            measures.duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new("portal.verb", verb), new("portal.outcome", Outcome));
            activity?.SetTag("portal.outcome", Outcome);
            activity?.Dispose();
        }
    }
}
