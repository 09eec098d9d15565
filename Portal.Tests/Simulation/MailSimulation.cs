using System.Diagnostics;
using Portal.Data;
using Portal.Features.Calendar;

namespace Portal.Tests.Simulation;

/// <summary>Years of an office lived through the public operations by a clock that is set, with the portal away for up to three weeks, ticks dropped and doubled, and mail that does not get through; every letter is held against the oracle.</summary>
internal sealed class MailSimulation
{
    /// <summary>The timetable's hours.</summary>
    public const int FirstTick = 8, LastTick = 17;

    private readonly SimulatedOffice sim;
    private readonly SimulatedPost post;
    private readonly MailLedger ledger;
    private readonly MailOracle oracle;
    private readonly SimulatedPlans plans;
    private readonly SimulatedStaff staff;
    private readonly SimulatedNotices notices;
    private int ticks, dropped, doubled, restarts, daysAway;

    private MailSimulation(SimulatedOffice sim, SimulatedPost post, SimulatedStaff staff, SimulatedRosters rosters)
    {
        (this.sim, this.post, this.staff) = (sim, post, staff);
        (ledger, oracle, plans, notices) = (new MailLedger(staff.Addresses), new MailOracle(sim.Facts), new SimulatedPlans(sim, rosters), new SimulatedNotices(sim));
    }

    public static async Task<SimulationResult> Run(int seed, DateOnly from, DateOnly until, int sections)
    {
        var started = Stopwatch.GetTimestamp();
        await using var post = new SimulatedPost();
        await using var sim = await SimulatedOffice.Open($"simulation {seed}", from, until, post);
        var staff = new SimulatedStaff(sim);
        var rosters = new SimulatedRosters(sim);
        sim.GoTo(from.ToDateTime(TimeOnly.MinValue));
        (await sim.Get<LoadShippedNotices>().Run()).Must();
        await staff.Enter(sections);
        await rosters.Enter(enterprises: 7 * sections);
        var simulation = new MailSimulation(sim, post, staff, rosters);
        await simulation.Live(from);
        return simulation.Result(seed, from, Stopwatch.GetElapsedTime(started));
    }

    private async Task Live(DateOnly from)
    {
        notices.Plan(from);
        plans.Year(from.Year);
        var (away, back) = NextAbsence(from);
        for (var day = from; day <= sim.Until; day = day.AddDays(1))
        {
            if (day is { Month: 1, Day: 1 }) staff.Year(day);
            if (day is { Month: 12, Day: 1 }) plans.Year(day.Year + 1);
            post.NewDay(sim);
            var wasDropped = false;
            var changed = false;
            for (var hour = 0; hour < 24; hour++)
            {
                var at = day.ToDateTime(new TimeOnly(hour, 0));
                if (at >= away && at < back)
                {
                    if (hour == 12) daysAway++;
                    continue;
                }
                sim.GoTo(at);
                if (at >= back)
                {
                    await ComeBack();
                    (away, back) = NextAbsence(day);
                    (changed, wasDropped) = (false, false);
                }
                if (hour is >= FirstTick and <= LastTick && (hour == FirstTick || changed || wasDropped || sim.Chance(1)))
                {
                    wasDropped = sim.Chance(6);
                    if (wasDropped) dropped++;
                    else await Tick();
                    changed = wasDropped && changed;
                }
                if (hour is < FirstTick or > LastTick) continue;
                sim.GoTo(at.AddMinutes(59));
                changed |= await sim.Work();
            }
        }
        post.ClearUp();
        sim.GoTo(sim.Until.AddDays(1).ToDateTime(new TimeOnly(FirstTick, 0)));
        await Tick();
    }

    // Doubled: two runs at once, as of two servers or a late retry.
    private async Task Tick()
    {
        ticks++;
        ledger.Await(sim.Today, oracle.Letters(sim.Now));
        if (sim.Chance(8))
        {
            doubled++;
            await Task.WhenAll(sim.Timetable().Remind(), sim.Timetable().Remind());
        }
        else await sim.Timetable().Remind();
        foreach (var mail in post.Collect(sim.Get<DataFolder>())) ledger.Take(mail);
        if (post.IsFine) ledger.NothingWaits();
    }

    // As at every start: the notices that came with the program, and the sweep at once. A whole new host costs a second, so most are only asleep.
    private async Task ComeBack()
    {
        if (sim.Chance(15))
        {
            restarts++;
            await sim.Office.Restart();
        }
        (await sim.Get<LoadShippedNotices>().Run()).Must();
        await Tick();
    }

    private (DateTime Away, DateTime Back) NextAbsence(DateOnly after)
    {
        var away = after.AddDays(sim.Between(20, 150)).ToDateTime(new TimeOnly(sim.Dice.Throw(24), 0));
        // Mostly hours or days; now and then up to three weeks.
        return (away, away.AddHours(sim.Chance(50) ? sim.Between(1, 60) : sim.Between(1, 21 * 24)));
    }

    private SimulationResult Result(int seed, DateOnly from, TimeSpan took) => new(
        seed, sim.Until.DayNumber - from.DayNumber + 1, daysAway, restarts, ticks, dropped, doubled, plans.Ordered.Drawn, plans.Ordered.Targeted, notices.Loaded,
        post.Seen.BadDays, post.Seen.BySmtp, ledger.Letters, ledger.Lines, ledger.Missed, ledger.Early, ledger.Duplicates, ledger.Findings, took);
}

/// <param name="Findings">What was found, one sentence each.</param>
internal sealed record SimulationResult(
    int Seed, int Days, int DaysAway, int Restarts, int Ticks, int Dropped, int Doubled, int Drawn, int Targeted, int Notices,
    int BadMailDays, int BySmtp, int Letters, int Lines, int Missed, int Early, int Duplicates, IReadOnlyList<string> Findings, TimeSpan Took)
{
    public override string ToString() =>
        $"seed {Seed}: {Days} days, {DaysAway} of them away ({Restarts} new hosts), {Ticks} sweeps ({Dropped} more dropped, {Doubled} doubled), {Drawn} inspections drawn, {Targeted} targeted, {Notices} notices loaded; " +
        $"{Letters} letters with {Lines} lines ({BySmtp} by SMTP, {BadMailDays} days of failing mail): {Missed} missed, {Early} early, {Duplicates} duplicate; {Took.TotalSeconds:F1} s";
}
