using Hangfire;
using Hangfire.Storage;
using Portal.Domain;
using Portal.Jobs;
using Portal.Tests.Support;

namespace Portal.Tests.Simulation;

[Article(12, 18, 19, 21, 23)]
public sealed class SimulationTests
{
    // Four sections and half a year, across the end of the known notices; "simulate" lives ten years of twelve sections.
    [Fact]
    public async Task Every_line_of_every_letter_is_what_the_oracle_asks_for_on_its_day_and_once()
    {
        var lived = await MailSimulation.Run(1, new DateOnly(2026, 10, 1), new DateOnly(2027, 4, 15), sections: 4);
        Assert.Empty(lived.Findings);
        Assert.True(lived is { Letters: > 100, Drawn: > 5, Targeted: > 5, DaysAway: > 0, Dropped: > 0, Doubled: > 0, BySmtp: > 0, BadMailDays: > 0, Notices: > 0 }, $"{lived}");
    }

    [Fact]
    public async Task The_simulation_keeps_the_timetable_s_hours()
    {
        await using var office = await TestOffice.Open();
        Timetable.Register(office.Services);
        using var jobs = office.Get<JobStorage>().GetConnection();
        Assert.Equal($"0 {MailSimulation.FirstTick}-{MailSimulation.LastTick} * * *", jobs.GetRecurringJobs(["deadlines"]).Single().Cron);
    }
}
