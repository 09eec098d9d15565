using Hangfire;
using Portal.Features.Admin;
using Portal.Features.Imports;
using Portal.Features.Leadership;
using Portal.Features.Rosters;
using Portal.Features.SignIn;
using Portal.Identity;
using Portal.Mail;

namespace Portal.Jobs;

/// <summary>作业时刻表: what the portal does by itself, and when. Hangfire keeps the hours and nothing else; every truth is in the database.</summary>
public sealed class Timetable(SweepDeadlines sweep, DeliverMail deliver, BackUp backUp, ForgetImports forget, IndexEnterprises index, SendReports reports, NoteSightings sightings, JobRuns runs)
{
    /// <summary>The policy that guards the jobs' own pages.</summary>
    public const string Administrators = "administrators";

    /// <summary>到期提醒.</summary>
    public const string Sweep = "deadlines";

    /// <summary>In-memory storage forgets even the recurring jobs, so they are registered at every start, and run once at once: the hour may have passed while the portal was down.</summary>
    public static void Register(IServiceProvider services)
    {
        var inOffice = new RecurringJobOptions { TimeZone = OfficeClock.Zone };
        var recurring = services.GetRequiredService<IRecurringJobManager>();
        recurring.AddOrUpdate<Timetable>(Sweep, t => t.Remind(), "0 8-17 * * *", inOffice);
        recurring.AddOrUpdate<Timetable>("reports", t => t.Reports(), "10 8 * * *", inOffice);
        recurring.AddOrUpdate<Timetable>("postman", t => t.Post(), "*/5 * * * *", inOffice);
        recurring.AddOrUpdate<Timetable>("index", t => t.Index(), "* * * * *", inOffice);
        recurring.AddOrUpdate<Timetable>("sign-ins", t => t.SignIns(), "* * * * *", inOffice);
        recurring.AddOrUpdate<Timetable>("backup", t => t.Night(), "30 1 * * *", inOffice);
        services.GetRequiredService<IBackgroundJobClient>().Enqueue<Timetable>(t => t.Remind());
        services.GetRequiredService<IBackgroundJobClient>().Enqueue<Timetable>(t => t.Reports());
    }

    /// <summary>Every hour from eight to five: what is registered in the course of a day and due on it is said that day to everyone who had no letter yet, and an hour that is dropped loses no day.</summary>
    /// <remarks>The sweep itself knows what is said on a day off (annual cutoffs are).</remarks>
    [DisableConcurrentExecution(600)]
    public async Task Remind()
    {
        if ((await sweep.Run()).Refusal is { } refusal) throw new InvalidOperationException(refusal.Reason);
        runs.Ended(Sweep);
        await Post();
    }

    /// <summary>Every morning after the reminders: the leadership's workbooks whose day has come.</summary>
    [DisableConcurrentExecution(600)]
    public async Task Reports()
    {
        if ((await reports.Run()).Refusal is { } refusal) throw new InvalidOperationException(refusal.Reason);
        await Post();
    }

    /// <summary>Every night: a backup that fails is tried again within the hour, and stands on the administrator's page.</summary>
    [DisableConcurrentExecution(600)]
    public async Task Night()
    {
        if ((await backUp.Run(Who.Portal)).Refusal is { } refusal) throw new InvalidOperationException(refusal.Reason);
        if ((await forget.Run()).Refusal is { } unforgotten) throw new InvalidOperationException(unforgotten.Reason);
    }

    /// <summary>What has changed on the roster, into its index; until then a search looks at it entry by entry.</summary>
    [AutomaticRetry(Attempts = 0), DisableConcurrentExecution(600)]
    public async Task Index()
    {
        if ((await index.Run()).Refusal is { } refusal) throw new InvalidOperationException(refusal.Reason);
    }

    /// <summary>When each sign-in was used last; what was not written this minute is written the next.</summary>
    [AutomaticRetry(Attempts = 0), DisableConcurrentExecution(600)]
    public async Task SignIns()
    {
        if ((await sightings.Run()).Refusal is { } refusal) throw new InvalidOperationException(refusal.Reason);
    }

    /// <summary>A server that is away is asked again by the next round; its words stand on the mail's row.</summary>
    [AutomaticRetry(Attempts = 0), DisableConcurrentExecution(600)]
    public async Task Post() => await deliver.Run();
}
